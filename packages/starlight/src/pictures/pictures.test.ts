import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { picturesOf } from "./pictures.js";
import { readPictures } from "./read-pictures.js";

const entry = {
  service: "acme",
  model: "acme/mural",
  file: "acme/mural-1.webp",
  media: "image",
  input: {},
} as const;

test("pictures go to their model, as links below the site's base", () => {
  const entries = [
    entry,
    { ...entry, service: "other" },
    { ...entry, file: "acme/mural-2.webp", preset: "north" },
  ];
  expect(picturesOf(entries, "acme", "/docs/generated")).toEqual({
    "acme/mural": [
      { url: "/docs/generated/acme/mural-1.webp", media: "image", input: {} },
      { url: "/docs/generated/acme/mural-2.webp", media: "image", input: {}, preset: "north" },
    ],
  });
});

describe("readPictures", () => {
  const root = mkdtempSync(join(tmpdir(), "pictures-"));
  test("a folder without pictures.json has none yet", () => {
    expect(readPictures(join(root, "made"), root, "/docs/")).toEqual({ entries: [], url: "/docs/made" });
  });
  test("a folder that is not public is refused", () => {
    expect(() => readPictures("/elsewhere", root, "/")).toThrow(/not inside/);
  });
  test("an incomplete entry is named", () => {
    writeFileSync(join(root, "pictures.json"), JSON.stringify([entry, { file: "x.webp" }]));
    expect(() => readPictures(root, root, "/")).toThrow(/entry 1 is incomplete/);
  });
});
