import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { appendLines } from "./append-lines.js";
import { storedLines } from "./stored-lines.js";

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "corsac-lines-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "lines.jsonl");
}

async function read(path: string): Promise<{ texts: string[]; whole: number }> {
  const texts: string[] = [];
  let whole = 0;
  for await (const { text, offset, length } of storedLines(path)) {
    texts.push(text);
    whole = offset + length + 1;
  }
  return { texts, whole };
}

test("lines that come together are all written, in order", async () => {
  const path = await newFile();
  const lines = appendLines(path, 0);
  await Promise.all(["a", "ü", "中文"].map((line) => lines.append(line)));
  await lines.append("d");
  await lines.close();
  expect(await readFile(path, "utf8")).toBe("a\nü\n中文\nd\n");
  expect(await read(path)).toEqual({ texts: ["a", "ü", "中文", "d"], whole: 14 });
});

test("what a crash cut off is not read, and is removed before the next line", async () => {
  const path = await newFile();
  const before = appendLines(path, 0);
  await before.append("a");
  await before.close();
  await appendFile(path, "a part of a li");
  const { texts, whole } = await read(path);
  expect(texts).toEqual(["a"]);
  const after = appendLines(path, whole);
  await after.append("b");
  await after.close();
  expect(await readFile(path, "utf8")).toBe("a\nb\n");
});

test("a file that cannot be written rejects its own lines only", async () => {
  const path = join(await newFile(), "below-a-file");
  const lines = appendLines(path, 0);
  await expect(lines.append("a")).rejects.toMatchObject({ code: "ENOENT" });
  await expect(lines.append("b")).rejects.toMatchObject({ code: "ENOENT" });
  await lines.close();
});

test("no file has no lines", async () => {
  expect(await read(await newFile())).toEqual({ texts: [], whole: 0 });
});
