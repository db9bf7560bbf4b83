import { expect, it } from "vitest";
import { createRandom } from "../../random/random.js";
import { readWords } from "./lexicon.js";

it.each([
  ["a paper lighthouse above a stormy sea", "lighthouse", "storm"],
  ["a corsac fox on a snowy ridge, wildlife photography", "creature", "snow"],
  ["misty mountains at dawn", "mountains", "dawn"],
  ["夜晚的城市", "city", "night"],
  ["雪地里的狐狸", "creature", "snow"],
  ["a harbour in fog", "harbour", "mist"],
])("%s", (prompt, motif, mood) => {
  expect(readWords([prompt], createRandom("any"))).toMatchObject({ motif, mood });
});

it("reads several things of one prompt: the scene, its water, and what is in the air", () => {
  const read = (prompt: string) => readWords([prompt], createRandom("any"));
  expect(read("paper lanterns over a river valley")).toMatchObject({
    motif: "mountains",
    hasRiver: true,
    aloft: ["lantern"],
  });
  expect(read("热气球和鸟飞过城市")).toMatchObject({
    motif: "city",
    hasRiver: false,
    aloft: ["balloon", "bird"],
  });
  expect(read("a birdhouse by a ballroom")).toMatchObject({ hasRiver: false, aloft: [] });
});

it("decides by the seed what the words leave open", () => {
  const readings = Array.from({ length: 40 }, (_, seed) => readWords(["qwertz"], createRandom(`${seed}`)));
  expect(new Set(readings.map(({ motif }) => motif)).size).toBeGreaterThan(3);
  expect(new Set(readings.map(({ mood }) => mood)).size).toBeGreaterThan(5);
});
