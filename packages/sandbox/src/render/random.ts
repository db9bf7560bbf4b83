import { createHash } from "node:crypto";

/** Numbers that look random and are the same for the same seed text. */
export interface Random {
  /** 0 to 1, without 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  integer(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  chance(probability: number): boolean;
  /** About -3 to 3, most near 0. */
  gaussian(): number;
}

/** A generator (sfc32) seeded with the SHA-256 of a text. */
export function createRandom(seed: string): Random {
  const state = new Uint32Array(4);
  const hash = createHash("sha256").update(seed).digest();
  for (let index = 0; index < 4; index++) state[index] = hash.readUInt32LE(index * 4);
  let [a = 0, b = 0, c = 0, counter = 1] = state;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    chance: (probability) => next() < probability,
    gaussian: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
