import { expect, test } from "vitest";
import { plural, singular } from "./singular.js";

test.each([
  ["echoes", "echo"],
  ["heroes", "hero"],
  ["photos", "photo"],
  ["videos", "video"],
  ["shoes", "shoe"],
  ["boxes", "box"],
  ["images", "image"],
  ["categories", "category"],
  ["status", "status"],
])("one of %s is %s", (many, one) => {
  expect(singular(many)).toBe(one);
});

test.each([
  ["echo", "echoes"],
  ["hero", "heroes"],
  ["photo", "photos"],
  ["video", "videos"],
  ["shoe", "shoes"],
])("several of %s are %s", (one, many) => {
  expect(plural(one)).toBe(many);
});
