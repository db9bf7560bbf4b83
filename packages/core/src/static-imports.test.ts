import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The first loads code that some creates need, before they are sent; the second an optional package, in the entry of Node. */
const listed = ["create/optional-code.ts", "node/load-undici.ts"];

test("dynamic imports are in the listed files", async () => {
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
  expect(dynamic.sort()).toEqual(listed);
});
