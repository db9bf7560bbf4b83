import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.fixture.js";
import { chunksOf, type FileText, wholeText } from "./file-text.js";
import { holdsText, writeTextFile } from "./text-file.js";

const parts = ["{\n", "模型".repeat(300_000), "\n", "x".repeat(2_000_000), "", "é\n".repeat(400_000), "}\n"];
const text: FileText = { parts: () => parts };

test("the chunks of a text in parts are its bytes", () => {
  const chunks = [...chunksOf(text)].map((chunk) => Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(Buffer.from(parts.join("")))).toBe(true);
  expect(wholeText(text)).toBe(parts.join(""));
  expect([...chunksOf({ parts: () => [] })]).toEqual([]);
});

test("a text in parts is written, and known again", async () => {
  const path = join(await temporaryFolder(), "deep", "file.json");
  expect(await holdsText(path, text)).toBeUndefined();
  await writeTextFile(path, text);
  expect(await readFile(path, "utf8")).toBe(parts.join(""));
  expect(await holdsText(path, text)).toBe(true);
  expect(await holdsText(path, { parts: () => [...parts, "x"] })).toBe(false);
  expect(await holdsText(path, { parts: () => parts.slice(1) })).toBe(false);
  expect((await stat(path)).size).toBe(Buffer.byteLength(parts.join("")));
});

test("git may have changed its line endings", async () => {
  const path = join(await temporaryFolder(), "file.json");
  await writeFile(path, "{\r\n}\r\n");
  expect(await holdsText(path, { parts: () => ["{\n", "}\n"] })).toBe(true);
  expect(await holdsText(path, { parts: () => ["{\n", "]\n"] })).toBe(false);
});
