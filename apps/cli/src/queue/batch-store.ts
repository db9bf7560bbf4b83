import type { Redis } from "ioredis";
import type { LineCreate } from "../batch/create-journal.js";
import type { QueuedOutcome } from "./queued-line.js";

/**
 * Writes an entry of a create, unless another create of the line is open or the line is finished. So two workers that
 * hold the same line cannot both send it. Repeating the script has no further effect.
 *
 * KEYS: the creates. ARGV: the line's key, the nonce, the entry. Returns 1 where the entry was written.
 */
const claimScript = `
local held = redis.call("HGET", KEYS[1], ARGV[1])
if held then
  local known = cjson.decode(held)
  if known.nonce ~= ARGV[2] and known.state ~= "refused" then return 0 end
end
redis.call("HSET", KEYS[1], ARGV[1], ARGV[3])
return 1`;

/**
 * Marks a line as finished and adds its outcome, once.
 *
 * KEYS: the creates, the outcomes. ARGV: the line's key, the outcome.
 */
const finishScript = `
local held = redis.call("HGET", KEYS[1], ARGV[1])
if held and cjson.decode(held).state == "done" then return 0 end
redis.call("HSET", KEYS[1], ARGV[1], '{"state":"done"}')
redis.call("RPUSH", KEYS[2], ARGV[2])
return 1`;

/** A create in the store, with the worker that sent it. */
export type StoredCreate = LineCreate & { readonly worker?: string };

/** How long the state of a finished batch is kept, in seconds. */
const keptFor = 86_400;

/** The state of a batch that its workers share, in Redis: the journal of its creates, and its outcomes. */
export class BatchStore {
  readonly #redis: Redis;
  readonly #mark: string;
  readonly #creates: string;
  readonly #outcomes: string;

  constructor(redis: Redis, batch: string) {
    this.#redis = redis;
    this.#mark = `corsac:batch:${batch}`;
    this.#creates = `${this.#mark}:creates`;
    this.#outcomes = `${this.#mark}:outcomes`;
  }

  /** Creates the batch, or keeps what was about to expire. */
  async begin(): Promise<void> {
    await this.#redis.set(this.#mark, "1");
    await Promise.all([this.#redis.persist(this.#creates), this.#redis.persist(this.#outcomes)]);
  }

  /** Whether the server still has the batch. */
  async exists(): Promise<boolean> {
    return (await this.#redis.exists(this.#mark)) === 1;
  }

  /** Lets the state expire. A line that is still queued twice finds it, and is not sent again. */
  async expire(): Promise<void> {
    await this.#redis.expire(this.#creates, keptFor);
  }

  async remove(): Promise<void> {
    await this.#redis.del(this.#mark, this.#creates, this.#outcomes);
  }

  /** The create of a line; `done` where the line is finished. */
  async create(key: string): Promise<StoredCreate | "done" | undefined> {
    const text = await this.#redis.hget(this.#creates, key);
    return text === null ? undefined : parseCreate(text);
  }

  /** The creates of lines that are not finished. */
  async *openCreates(): AsyncGenerator<StoredCreate, void, undefined> {
    let cursor = "0";
    do {
      const [next, fields] = await this.#redis.hscan(this.#creates, cursor, "COUNT", 500);
      cursor = next;
      for (const [index, text] of fields.entries()) {
        const create = index % 2 === 1 ? parseCreate(text) : "done";
        if (create !== "done") yield create;
      }
    } while (cursor !== "0");
  }

  /** Records a create. Returns false where another create of the line is open: nothing may be sent. */
  async claim(create: StoredCreate): Promise<boolean> {
    const { key, nonce } = create;
    const text = JSON.stringify(create);
    return (await this.#redis.eval(claimScript, 1, this.#creates, key, nonce, text)) === 1;
  }

  /** Records what became of a create, also where its line was sent by another worker. */
  async settle(create: LineCreate): Promise<void> {
    await this.#redis.hset(this.#creates, create.key, JSON.stringify(create));
  }

  /** Forgets the creates of lines that are to be run again. */
  async forget(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.#redis.hdel(this.#creates, ...keys);
  }

  /** Adds an outcome. A line has at most one result. */
  async finish(outcome: QueuedOutcome): Promise<void> {
    const text = JSON.stringify(outcome);
    if (outcome.kind !== "result") await this.#redis.rpush(this.#outcomes, text);
    else await this.#redis.eval(finishScript, 2, this.#creates, this.#outcomes, outcome.key, text);
  }

  /** The oldest outcomes. They stay in the store until they are dropped. */
  async outcomes(count: number): Promise<QueuedOutcome[]> {
    const texts = await this.#redis.lrange(this.#outcomes, 0, count - 1);
    return texts.map((text): QueuedOutcome => JSON.parse(text));
  }

  /** Removes the oldest outcomes, once they are on the disk. */
  async dropOutcomes(count: number): Promise<void> {
    await this.#redis.ltrim(this.#outcomes, count, -1);
  }
}

function parseCreate(text: string): StoredCreate | "done" {
  const create: StoredCreate | { state: "done" } = JSON.parse(text);
  return create.state === "done" ? "done" : create;
}
