import type { JournalEntry } from "../contract/journal-entry.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { setPointer } from "../json/pointer.js";
import { withJson } from "../operations/call-operation.js";
import type { CreateWork } from "../prediction/create-work.js";
import type { CreateContext } from "./create-context.js";
import { boundOf } from "./created.js";
import { newEntry } from "./new-entry.js";
import type { Sent } from "./post-create.js";

/**
 * Sends a create, writes its outcome to the journal, and adds the service's idempotency key where supported. An error
 * of the journal before the create is thrown, and nothing is sent. A later one becomes a warning, so that an existing
 * prediction is not lost.
 */
export async function withJournal<Output>(
  { journal, settings }: Pick<CreateContext, "journal" | "settings">,
  work: CreateWork<Output>,
  send: (work: CreateWork<Output>) => Promise<Sent<Output>>,
): Promise<Sent<Output>> {
  const entry = await newEntry(work, settings.clock.now());
  await journal?.record(entry);
  async function record(later: JournalEntry): Promise<void> {
    try {
      await journal?.record(later);
    } catch (error) {
      settings.logger.warn(
        `The journal did not take "${later.state}" of create ${later.nonce} (${later.id ?? "no id"}): ${error}`,
      );
    }
  }
  try {
    const sent = await send({ ...work, ...(await withKey(work, entry.nonce)), entry });
    if (sent.kind === "tryOther") {
      await record({ ...entry, state: "refused" });
      return sent;
    }
    const bound = boundOf(sent.created);
    const known = Object.keys(bound).length > 0 ? { bound } : {};
    await record({ ...entry, state: "created", id: sent.created.id, ...known });
    return sent;
  } catch (error) {
    await record({ ...entry, state: CreateUncertainError.isInstance(error) ? "uncertain" : "refused" });
    throw error;
  }
}

/** The request with an idempotency key, where the service supports one. */
async function withKey(
  { request, body, lifecycle, write = withJson }: CreateWork<unknown>,
  nonce: string,
): Promise<Pick<CreateWork<unknown>, "request" | "body">> {
  const place = lifecycle?.descriptor.idempotency;
  if (place === undefined) return { request, body };
  if ("header" in place) {
    return { request: { ...request, headers: { ...request.headers, [place.header]: nonce } }, body };
  }
  const keyed = setPointer(body, place.pointer, nonce);
  return { request: await write(request, keyed), body: keyed };
}
