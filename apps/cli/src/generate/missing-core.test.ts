import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { missingCoreWarnings } from "./missing-core.js";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-core-"));
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

it("says what to install where generated code could not import the client", async () => {
  expect(missingCoreWarnings(["src/corsac"], cwd)).toEqual([
    "The code in src/corsac imports @corsac/core, which is not installed there: npm install @corsac/core",
  ]);
  const installed = join(cwd, "node_modules/@corsac/core");
  await mkdir(installed, { recursive: true });
  const exports = { ".": { import: "./index.js" } };
  await writeFile(join(installed, "package.json"), JSON.stringify({ name: "@corsac/core", exports }));
  expect(missingCoreWarnings(["src/corsac"], cwd)).toEqual([]);
});
