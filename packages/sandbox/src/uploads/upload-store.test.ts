import { expect, it } from "vitest";
import { UploadStore } from "./upload-store.js";

it("counts the names of files: many empty ones make room for others, too", () => {
  const store = new UploadStore(100_000);
  const file = (index: number) => ({
    field: "file",
    name: `${index}`.padEnd(1000, "n"),
    mediaType: "text/plain",
    bytes: new Uint8Array(),
  });
  for (let index = 0; index < 200; index++) store.keep(`${index}`, file(index));
  const kept = Array.from({ length: 200 }, (_, index) => store.get(`${index}`)).filter(Boolean);
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.length).toBeLessThan(100);
  expect(store.get("199")).toBeDefined();
});
