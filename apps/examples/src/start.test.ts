import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

test("npm start's program runs every system and writes a contact sheet", async () => {
  const folder = await temporaryFolder();
  const result = await runCommand(process.execPath, [join(repository, "apps/examples/dist/start.js")], {
    cwd: folder,
  });
  expect(result, result.stderr).toMatchObject({ code: 0 });

  const rows = result.stdout.split("\n").filter((line) => line.includes("starting → processing → succeeded"));
  for (const model of [
    "recraft-v3",
    "sdxl",
    "flux-1.1-pro",
    "flux-dev",
    "flux-pro",
    "flux-schnell",
    "riffusion",
  ]) {
    expect(rows.filter((row) => row.includes(`/${model} `))).toHaveLength(1);
  }
  expect(result.stdout).toMatch(/query of recraft-ai\/recraft-v3 +\S+ +succeeded/);

  const sheet = await readFile(join(folder, "out/index.html"), "utf8");
  const sources = [...sheet.matchAll(/src="([^"]+)"/g)].map(([, source]) => source as string);
  expect(sources.length).toBeGreaterThanOrEqual(11);
  for (const source of sources) expect((await stat(join(folder, "out", source))).size).toBeGreaterThan(1000);
  expect(sheet).toContain("<audio");
});
