import { expect, it } from "vitest";
import { type KeptText, TextSlabs } from "./text-slabs.js";

it("texts of any length and script are read as they were added, while older ones are released", () => {
  const slabs = new TextSlabs();
  const kept: { text: string; place: KeptText }[] = [];
  for (let number = 0; number < 3000; number++) {
    const text = `${number} ${"aé漢".charAt(number % 3)}`.repeat(
      1 + ((number * 7919) % (number % 100 === 0 ? 9000 : 90)),
    );
    kept.push({ text, place: slabs.add(text) });
    const oldest = kept.length > 200 ? kept.shift() : undefined;
    if (oldest) slabs.remove(oldest.place);
  }
  for (const { text, place } of kept) expect(slabs.read(place)).toBe(text);
});

it("memory of released texts is used again", () => {
  const slabs = new TextSlabs();
  const blocks = new Set<ArrayBufferLike>();
  for (let number = 0; number < 10_000; number++) {
    const place = slabs.add("x".repeat(500));
    blocks.add(place.slab.bytes.buffer);
    slabs.remove(place);
  }
  expect(blocks.size).toBeLessThan(3);
});
