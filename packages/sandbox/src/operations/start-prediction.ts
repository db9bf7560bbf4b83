import { schemaAt } from "../answers/schema-at.js";
import { firstPointer } from "../document/contract.js";
import type { Directives } from "../failures/directives.js";
import { openFile } from "../files/open-file.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { longestDuration, type Outcome, type Prediction, pendingShare } from "../predictions/prediction.js";
import { planOutput } from "../render/plan-output.js";
import type { PlannedOutput } from "../render/planned-output.js";
import { readSubject } from "../render/subject.js";
import type { Asked } from "../requests/asked.js";
import { announce } from "../webhooks/announce.js";

/** Seconds that outputs are kept, if the document does not specify it: one hour. */
const defaultRetention = 3600;
/** Share of the whole duration after which a requested failure occurs. */
const unhappyShare = 0.7;

/** The parameters of a new prediction. */
export type Creation = Pick<Prediction, "service" | "model" | "lifecycle" | "binding" | "request" | "input">;

/**
 * A prediction that starts now. It is not stored yet.
 * @param variation Makes its output different from that of the same input.
 */
export function startPrediction(
  context: SandboxContext,
  creation: Creation,
  directives: Directives,
  variation = "",
): Prediction {
  const createdAt = context.clock.now();
  const duration = directives.duration ?? context.duration;
  const isEndless = directives.outcome === "never";
  const outcome = outcomeOf(directives);
  const takes = isEndless ? longestDuration : outcome === "succeeded" ? duration : duration * unhappyShare;
  const endsAt = createdAt + takes;
  const retention = context.retention ?? (creation.lifecycle.retention ?? defaultRetention) * 1000;
  const prediction: Prediction = new StartedPrediction(context, creation, variation, {
    id: createId(context, creation),
    outcome,
    createdAt,
    startsAt: createdAt + duration * pendingShare,
    endsAt,
    removedAt: endsAt + retention,
  });
  if (isEndless) prediction.isEndless = isEndless;
  if (directives.webhook !== undefined) prediction.webhooks = directives.webhook;
  return prediction;
}

/** The values that are fixed when a prediction starts. */
type Start = Pick<Prediction, "id" | "outcome" | "createdAt" | "startsAt" | "endsAt" | "removedAt">;

/** A class, because creating an object literal with a getter is several times slower in engines. */
class StartedPrediction implements Prediction {
  readonly service: Prediction["service"];
  readonly model: Prediction["model"];
  readonly lifecycle: Prediction["lifecycle"];
  readonly binding: Prediction["binding"];
  readonly request: Prediction["request"];
  readonly input: Prediction["input"];
  readonly id: string;
  readonly outcome: Outcome;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  removedAt: number;
  canceledAt?: number;
  isEndless?: boolean;
  webhooks?: NonNullable<Prediction["webhooks"]>;
  readonly #context: SandboxContext;
  readonly #variation: string;

  constructor(context: SandboxContext, creation: Creation, variation: string, start: Start) {
    this.service = creation.service;
    this.model = creation.model;
    this.lifecycle = creation.lifecycle;
    this.binding = creation.binding;
    this.request = creation.request;
    this.input = creation.input;
    this.id = start.id;
    this.outcome = start.outcome;
    this.createdAt = start.createdAt;
    this.startsAt = start.startsAt;
    this.endsAt = start.endsAt;
    this.removedAt = start.removedAt;
    this.#context = context;
    this.#variation = variation;
  }

  /**
   * Computed for each use, because it is larger than the rest of the prediction. One response uses it several times, so
   * the latest one is kept. A `WeakRef` for each prediction would not do: young objects that a `WeakRef` refers to
   * survive the minor collections of V8 and accumulate until the next major one.
   */
  get output(): PlannedOutput {
    if (latest?.prediction === this) return latest.output;
    const open = (address: string) => openFile(this.#context, address);
    const subject = readSubject(this.model, this.input, { variation: this.#variation, open });
    const output = planOutput(subject, this.#context.media);
    latest = { prediction: this, output };
    return output;
  }
}

/** The output that was planned last. */
let latest: { prediction: Prediction; output: PlannedOutput } | undefined;

function outcomeOf({ outcome }: Directives): Outcome {
  return outcome === undefined || outcome === "never" ? "succeeded" : outcome;
}

/**
 * Stores a prediction and starts sending its webhooks.
 * @throws {Problem} 429 with the exceeded limit if there is no room.
 */
export function keep(context: SandboxContext, asked: Asked, prediction: Prediction): void {
  const full = context.store.add(prediction);
  if (full === undefined) {
    const refused = announce(context, prediction, asked.origin);
    if (refused !== undefined) asked.warnings.push(refused);
    return;
  }
  const detail = `The sandbox is full of unfinished predictions: ${full}.`;
  throw new Problem(429, "Too many predictions", detail, { headers: { "Retry-After": "1" } });
}

/** An id with the type in the response to the create: digits for a number. */
function createId({ createId }: SandboxContext, { service, lifecycle, binding }: Creation): string {
  const schema = service.operationsById.get(binding.operation)?.response.schema ?? {};
  const type = schemaAt(schema, firstPointer(lifecycle.id))?.["type"];
  const id = createId();
  if (type !== "integer" && type !== "number") return id;
  let number = 0;
  for (const character of id) number = (number * 31 + character.charCodeAt(0)) % 999_999_999_989;
  return String(1_000_000_000_000 + number);
}
