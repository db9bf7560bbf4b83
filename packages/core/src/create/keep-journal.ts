import type { JournalEntry } from "../contract/journal-entry.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { setPointer } from "../json/pointer.js";
import { withJson } from "../operations/call-operation.js";
import type { CreateWork } from "../prediction/create-work.js";
import { throwIfAborted } from "../time/abort.js";
import type { CreateContext } from "./create-context.js";
import { boundOf } from "./created.js";
import { newEntry } from "./new-entry.js";
import type { Sent } from "./post-create.js";

/**
 * Sends a create with its fate written to the journal, and with the service's idempotency key where it takes one. What the
 * journal throws before the create is sent is thrown, and nothing is sent; later it becomes a warning, because a prediction
 * that exists is not lost to a full disk.
 */
export async function withJournal<Output>(
  { journal, settings }: Pick<CreateContext, "journal" | "settings">,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
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
    throwIfAborted(signal);
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

/** The request with the key that makes two creates one, where the service takes such a key. */
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
