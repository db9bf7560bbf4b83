import type { JournalEntry } from "../contract/journal-entry.js";
import type { Prediction } from "../contract/prediction.js";
import { hashInput } from "../create/new-entry.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import { servicesOf } from "./catalog.js";
import type { ClientContext } from "./client-context.js";
import { listPredictions } from "./list.js";
import { findPrediction } from "./reference.js";

/** The outcome of a create recorded in a journal. */
export interface RecoveredCreate {
  /** The last journal entry of the create. */
  readonly entry: JournalEntry;
  /** `absent`: the service's list proves that it was never created. `uncertain`: the list is not conclusive. */
  readonly state: "created" | "absent" | "refused" | "uncertain";
  /** The prediction, if it was created. */
  readonly prediction?: Prediction<UndocumentedOutput>;
}

/** The maximum difference between the clocks of the service and of this machine. */
const skew = 60_000;
/** A request may still be in transit for this long after it was sent. */
const settling = 5_000;

/**
 * Determines the outcome of every create in a journal. A create with a response has its id in the journal. One without
 * is searched for in the service's list by its model, its input and the time. Creates of the same input are
 * interchangeable: they are the same work.
 *
 * @throws {CorsacError} the list could not be read
 */
export async function recoverCreates(
  context: ClientContext,
  entries: Iterable<JournalEntry>,
): Promise<RecoveredCreate[]> {
  const last = new Map<string, JournalEntry>();
  for (const entry of entries) {
    // The last entries of a process that crashed may be out of order with those of another process.
    if (entry.state !== "sending" || !last.has(entry.nonce)) last.set(entry.nonce, entry);
  }
  const known = [...last.values()];
  const taken = new Set(known.flatMap(({ service, id }) => (id === undefined ? [] : [`${service}\n${id}`])));
  const open = known.filter(({ state }) => state === "sending" || state === "uncertain");
  const found = new Map<string, RecoveredCreate>();
  for (const group of groupBy(open, ({ service, lifecycle }) => `${service}\n${lifecycle}`)) {
    for (const recovered of await lookFor(context, group, taken)) found.set(recovered.entry.nonce, recovered);
  }
  return Promise.all(
    known.map(async (entry): Promise<RecoveredCreate> => {
      const looked = found.get(entry.nonce);
      if (looked) return looked;
      if (entry.id === undefined) return { entry, state: "refused" };
      return { entry, state: "created", prediction: handleOf(context, entry, entry.id) };
    }),
  );
}

async function lookFor(
  context: ClientContext,
  entries: readonly JournalEntry[],
  taken: Set<string>,
): Promise<RecoveredCreate[]> {
  const [first] = entries;
  const service = first && servicesOf(context.catalog).get(first.service);
  const name = first?.lifecycle ?? "";
  const list = service?.lifecycles[name]?.list;
  if (service === undefined || list === undefined) {
    return entries.map((entry) => ({ entry, state: "uncertain" }));
  }
  const times = entries.map(({ sentAt }) => Date.parse(sentAt));
  const { clock } = context.settings;
  await clock.sleep(Math.max(0, Math.max(...times) + settling - clock.now()));
  const oldest = Math.min(...times) - skew;
  const candidates: Candidate[] = [];
  for await (const prediction of listPredictions(context, { service }, name)) {
    const created = prediction.createdAt?.getTime();
    // Lists are sorted newest first.
    if (created !== undefined && created < oldest) break;
    if (taken.has(`${service.name}\n${prediction.id}`)) continue;
    const { input } = prediction;
    candidates.push({ prediction, created, hash: input === undefined ? undefined : await hashInput(input) });
  }
  // Items that contain the input are matched first, because these matches are certain; then the remaining entries.
  return [...entries]
    .sort((left, right) => left.sentAt.localeCompare(right.sentAt))
    .map((entry) => match(entry, candidates));
}

interface Candidate {
  readonly prediction: Prediction<UndocumentedOutput>;
  readonly created: number | undefined;
  readonly hash: string | undefined;
}

function match(entry: JournalEntry, candidates: Candidate[]): RecoveredCreate {
  const sent = Date.parse(entry.sentAt);
  const possible = candidates.filter(
    ({ prediction, created, hash }) =>
      (hash === undefined || hash === entry.inputHash) &&
      (created === undefined || created >= sent - skew) &&
      // Some services omit or shorten the model of some predictions.
      (hash !== undefined || prediction.model === "" || prediction.model === entry.model),
  );
  // The oldest first, as the entries are.
  const certain = possible.filter(({ hash }) => hash !== undefined).at(-1);
  if (certain) {
    candidates.splice(candidates.indexOf(certain), 1);
    return { entry, state: "created", prediction: certain.prediction };
  }
  return { entry, state: possible.length > 0 ? "uncertain" : "absent" };
}

function handleOf(
  context: ClientContext,
  { service, model, lifecycle, bound }: JournalEntry,
  id: string,
): Prediction<UndocumentedOutput> {
  return findPrediction<UndocumentedOutput>(context, {
    service,
    model,
    id,
    status: "",
    state: "pending",
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(bound === undefined ? {} : { bound }),
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
