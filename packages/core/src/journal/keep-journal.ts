import { withJson } from "../client/call-operation.js";
import type { ClientContext } from "../client/context.js";
import type { CreateWork } from "../client/create-work.js";
import { boundOf, type Created } from "../client/created.js";
import { setPointer } from "../pointer.js";
import { type JournalEntry, newEntry } from "./journal-entry.js";

/** Writes what becomes of one create. */
export interface JournalKeeper {
  readonly entry: JournalEntry;
  created(created: Created<unknown>): Promise<void>;
  failed(uncertain: boolean): Promise<void>;
}

/** A create that is written down: what is sent, with the service's idempotency key where it takes one. */
export interface KeptCreate extends Pick<CreateWork<unknown>, "request" | "body"> {
  readonly keeper: JournalKeeper;
}

/**
 * Writes that a create is about to be sent, and waits until that is safe. What the journal throws then is thrown, and
 * nothing is sent; later on it is only told, because a prediction that exists is not lost to a full disk.
 */
export async function keepJournal(
  { journal, logger }: Pick<ClientContext, "journal" | "logger">,
  work: CreateWork<unknown>,
  since: number,
  signal: AbortSignal | undefined,
): Promise<KeptCreate> {
  const entry = await newEntry(work, since);
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
  const keeper: JournalKeeper = {
    entry,
    created(created) {
      const bound = boundOf(created);
      const known = Object.keys(bound).length > 0 ? { bound } : {};
      return record({ ...entry, state: "created", id: created.id, ...known });
    },
    failed: (uncertain) => record({ ...entry, state: uncertain ? "uncertain" : "refused" }),
  };
  if (signal?.aborted) {
    await keeper.failed(false);
    throw signal.reason;
  }
  return { keeper, ...withKey(work, entry.nonce) };
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
