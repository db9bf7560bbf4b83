import { expect, test } from "vitest";
import { keptBytes } from "./kept-bytes.js";

test("what is kept is counted, and what is released is not", async () => {
  const kept: { text: string }[] = [];
  const before = await keptBytes();
  for (let index = 0; index < 20_000; index++) kept.push({ text: `prediction ${index}` });
  const grown = await keptBytes();
  kept.length = 0;
  const after = await keptBytes();
  // An object with one field and a string of sixteen characters.
  expect((grown - before) / 20_000).toBeGreaterThan(30);
  expect((after - before) / 20_000).toBeLessThan(5);
});
