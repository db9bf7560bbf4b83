import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere } from "./run-here.js";

let cwd = "";

function documentWith(fields: object, required: readonly string[] = []): string {
  const schema = { type: "object", properties: fields, required };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/v1/paint": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { description: "Done" } },
        },
      },
    },
  });
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-diff-"));
  const prompt = { type: "string" };
  await writeFile(join(cwd, "old.json"), documentWith({ prompt }));
  await writeFile(join(cwd, "more.json"), documentWith({ prompt, seed: { type: "integer" } }));
  await writeFile(join(cwd, "needs.json"), documentWith({ prompt, seed: { type: "integer" } }, ["seed"]));
  await writeFile(join(cwd, "no.json"), "nothing");
});

/** Compares two files of the folder. */
const diff = (before: string, after: string, ...options: readonly string[]): Promise<BinResult> =>
  runHere(["diff", join(cwd, before), join(cwd, after), ...options], { cwd });

it("exits with 1 where something may break a program", async () => {
  const breaking = await diff("old.json", "needs.json");
  expect(breaking).toMatchObject({ code: 1, stdout: expect.stringContaining("(may break)") });
  const changes = JSON.parse((await diff("old.json", "needs.json", "--json")).stdout);
  expect(changes).toContainEqual(expect.objectContaining({ breaking: true }));
});

it("exits with 0 where a program goes on working, and with 1 for it with --strict", async () => {
  expect(await diff("old.json", "more.json")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("seed"),
  });
  expect(await diff("old.json", "more.json", "--strict")).toMatchObject({ code: 1 });
  expect(await diff("old.json", "old.json", "--strict")).toMatchObject({
    code: 0,
    stdout: "Nothing changed in the API.\n",
  });
});

it("says which of the two cannot be read", async () => {
  expect(await diff("old.json", "gone.json")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("gone.json"),
  });
  expect(await diff("no.json", "old.json")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("no.json"),
  });
});
