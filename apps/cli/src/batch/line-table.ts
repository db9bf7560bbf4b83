import { createHash } from "node:crypto";

/** The state of a line. */
export const lineState = {
  /** Nothing was sent. */
  left: 0,
  /** A create was sent, but there is no result. */
  open: 1,
  succeeded: 2,
  failed: 3,
} as const;

export type LineState = (typeof lineState)[keyof typeof lineState];

const wordsPerKey = 4;
const firstCapacity = 1024;

/**
 * Numbers keys in the order in which they were added, with a few bytes of data each. Keys are stored as 128 bits of
 * their hash in typed arrays: a million lines use 50 MB, independent of the size of keys and inputs.
 */
export class LineTable {
  #keys = new Uint32Array(firstCapacity * wordsPerKey);
  #lines = new Uint32Array(firstCapacity);
  #states = new Uint8Array(firstCapacity);
  #counts = new Uint32Array(firstCapacity);
  #contents = new Uint32Array(firstCapacity);
  /** Open addressing: the number of a key plus one, or 0. */
  #buckets = new Uint32Array(firstCapacity * 2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a key; a new one for a new key. */
  add(key: string): number {
    if (this.#size === this.#lines.length) this.#grow();
    const hash = createHash("sha256").update(key).digest();
    const words = [0, 4, 8, 12].map((offset) => hash.readUInt32LE(offset));
    const bucket = this.#bucketOf(words);
    const known = this.#buckets[bucket] ?? 0;
    if (known > 0) return known - 1;
    const number = this.#size++;
    this.#keys.set(words, number * wordsPerKey);
    this.#buckets[bucket] = number + 1;
    return number;
  }

  /** The line of the file in which a key last occurred; 0 if in none. */
  line(number: number): number {
    return this.#lines[number] ?? 0;
  }

  setLine(number: number, line: number): void {
    this.#lines[number] = line;
  }

  state(number: number): number {
    return this.#states[number] ?? lineState.left;
  }

  setState(number: number, state: LineState): void {
    this.#states[number] = state;
  }

  /** The start of the hash of a line's request when it was sent; 0 where it was not sent. */
  content(number: number): number {
    return this.#contents[number] ?? 0;
  }

  /** @param hash hexadecimal */
  setContent(number: number, hash: string): void {
    this.#contents[number] = contentStart(hash);
  }

  clearContent(number: number): void {
    this.#contents[number] = 0;
  }

  /** Increments the count of a key, and returns it. */
  count(number: number): number {
    const count = (this.#counts[number] ?? 0) + 1;
    this.#counts[number] = count;
    return count;
  }

  #bucketOf(words: readonly number[]): number {
    const mask = this.#buckets.length - 1;
    for (let bucket = (words[0] ?? 0) & mask; ; bucket = (bucket + 1) & mask) {
      const held = this.#buckets[bucket] ?? 0;
      if (held === 0) return bucket;
      const start = (held - 1) * wordsPerKey;
      if (words.every((word, index) => this.#keys[start + index] === word)) return bucket;
    }
  }

  #grow(): void {
    const capacity = this.#lines.length * 2;
    this.#keys = enlarged(this.#keys, new Uint32Array(capacity * wordsPerKey));
    this.#lines = enlarged(this.#lines, new Uint32Array(capacity));
    this.#counts = enlarged(this.#counts, new Uint32Array(capacity));
    this.#contents = enlarged(this.#contents, new Uint32Array(capacity));
    const states = new Uint8Array(capacity);
    states.set(this.#states);
    this.#states = states;
    this.#buckets = new Uint32Array(capacity * 2);
    for (let number = 0; number < this.#size; number += 1) {
      const start = number * wordsPerKey;
      const bucket = this.#bucketOf([...this.#keys.subarray(start, start + wordsPerKey)]);
      this.#buckets[bucket] = number + 1;
    }
  }
}

/** The start of a hash, enough to detect a changed content of the same line. */
export function contentStart(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16);
}

function enlarged(from: Uint32Array<ArrayBuffer>, to: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  to.set(from);
  return to;
}
