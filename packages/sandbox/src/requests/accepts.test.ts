import { expect, it } from "vitest";
import { acceptedQuality, accepts } from "./accepts.js";

it.each<[string | null, string, boolean]>([
  [null, "image/png", true],
  ["image/*", "image/png", true],
  ["application/json", "image/png", false],
  ["application/octet-stream", "audio/mpeg", true],
  ["application/binary", "application/octet-stream", true],
  ["application/octet-stream", "application/json", false],
  ["application/octet-stream", "text/plain", false],
])("who sends Accept: %s takes %s: %s", (header, mediaType, taken) => {
  expect(accepts(header, mediaType)).toBe(taken);
});

it("a kind of file that is named counts more than any file", () => {
  expect(acceptedQuality("application/octet-stream, audio/wav;q=0.2", "audio/wav")).toBe(0.2);
});
