import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { LineResult } from "../batch/line-result.js";
import type { FaultyProxy } from "./faulty-proxy.js";

/** The same numbers in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const promptOf = (index: number): string => `a fox, number ${index}`;

/** Writes a file of lines with small pictures, each with its own prompt. */
export async function writePrompts(path: string, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ custom_id: `fox-${index}`, prompt: promptOf(index), width: 64, height: 64 }),
  );
  await writeFile(path, `${lines.join("\n")}\n`);
}

/** Every line has exactly one prediction and one result, whose files are there with their checksums. */
export async function checkResults(folder: string, count: number, proxy: FaultyProxy): Promise<void> {
  expect([...proxy.created.entries()].filter(([, times]) => times !== 1)).toEqual([]);
  expect(new Set(proxy.created.keys())).toEqual(
    new Set(Array.from({ length: count }, (_, index) => promptOf(index))),
  );
  const text = await readFile(join(folder, "results.jsonl"), "utf8");
  const results: LineResult[] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(results).toHaveLength(count);
  expect(new Set(results.map(({ custom_id }) => custom_id)).size).toBe(count);
  expect(new Set(results.map(({ id }) => id)).size).toBe(count);
  for (const { files, prompt, custom_id, state } of results) {
    expect([state, prompt]).toEqual(["succeeded", promptOf(Number(custom_id?.slice(4)))]);
    expect(files).toHaveLength(1);
    for (const { path, sha256, bytes } of files) {
      const content = await readFile(join(folder, path));
      expect([content.byteLength, createHash("sha256").update(content).digest("hex")]).toEqual([
        bytes,
        sha256,
      ]);
    }
  }
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".webp"));
  expect(pictures).toHaveLength(count);
}
