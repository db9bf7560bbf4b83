import type { ClientContext } from "../client/context.js";
import { type JournalEntry, newEntry } from "../contract/journal-entry.js";
import { CorsacError } from "../errors/corsac-error.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { setPointer } from "../json/pointer.js";
import { withJson } from "../operations/call-operation.js";
import type { CreateWork } from "./create-work.js";
import { boundOf, type Sent } from "./created.js";

/**
 * Sends a create with what becomes of it written down, and with the service's idempotency key where it takes one. What the
 * journal throws before the create is sent is thrown, and nothing is sent; later on it is only told, because a prediction
 * that exists is not lost to a full disk.
 */
export async function keepJournal<Output>(
  { journal, logger, clock }: Pick<ClientContext, "journal" | "logger" | "clock">,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
  send: (work: CreateWork<Output>) => Promise<Sent<Output>>,
): Promise<Sent<Output>> {
  const entry = await newEntry(work, clock.now());
  await journal?.record(entry);
  async function record(later: JournalEntry): Promise<void> {
    try {
      await journal?.record(later);
    } catch (error) {
      logger.warn(
        `The journal did not take "${later.state}" of create ${later.nonce} (${later.id ?? "no id"}): ${error}`,
      );
    }
  }
  try {
    signal?.throwIfAborted();
    const created = await send({ ...work, ...withKey(work, entry.nonce), entry });
    if (typeof created === "function") {
      await record({ ...entry, state: "refused" });
      return created;
    }
    const bound = boundOf(created);
    const known = Object.keys(bound).length > 0 ? { bound } : {};
    await record({ ...entry, state: "created", id: created.id, ...known });
    return created;
  } catch (error) {
    // Where the words for what went wrong could not be loaded, nothing is known: it is looked for after a crash.
    const isUnknown = CorsacError.isInstance(error) && error.code === CorsacError.code;
    const isUncertain = CreateUncertainError.isInstance(error);
    if (!isUnknown) await record({ ...entry, state: isUncertain ? "uncertain" : "refused" });
    throw error;
  }
}

/** The request with the key that makes two creates one, where the service takes such a key. */
function withKey(
  { request, body, lifecycle }: CreateWork<unknown>,
  nonce: string,
): Pick<CreateWork<unknown>, "request" | "body"> {
  const place = lifecycle?.descriptor.idempotency;
  if (place === undefined) return { request, body };
  if ("header" in place) {
    return { request: { ...request, headers: { ...request.headers, [place.header]: nonce } }, body };
  }
  const keyed = setPointer(body, place.pointer, nonce);
  return { request: withJson(request, keyed), body: keyed };
}
