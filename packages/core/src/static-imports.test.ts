import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The only file with dynamic imports: what it loads is no part of a create and of what follows from one. */
const listed = ["create/optional-code.ts"];

test("dynamic imports are in one listed file", async () => {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const dynamic: string[] = [];
  for (const file of files) {
    const text = await readFile(`${root}${file}`, "utf8");
    if (/(?<!typeof )\bimport\(/.test(text)) dynamic.push(file.replaceAll("\\", "/"));
  }
  expect(dynamic).toEqual(listed);
});
