import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** A service that no repository has, so that the words can only come from its document. */
const document = {
  openapi: "3.1.0",
  info: { title: "Lantern", version: "1" },
  paths: {},
  "x-corsac-service": { name: "zorblatt", title: "Zorblatt" },
  "x-corsac-models": [{ id: "zorblatt/quill-image-2", name: "quillImage2", slug: "quill-image-2" }],
  "x-corsac-lifecycles": {
    task: {
      id: "/body/work_ref",
      state: { pointer: "/body/workPhase", words: { BREWING: "running", steeped: "succeeded" } },
      fields: { output: "/body/leaves" },
    },
  },
};

/** Code by path. The comment after a line is what the rule must report of it; without one, nothing. */
const sources = {
  "packages/core/src/planted.ts": `
// A comment may name Zorblatt and work_ref.
import { image } from "./quill.js";
export const kind = "image";
export const isOurs = name === "zorblatt"; //! name: zorblatt
export const quillModel = 1; //! name: quill
export const text = \`for Quill: \${kind}\`; //! name: quill
export const id = body.work_ref; //! field: work_ref
export const phase = /work_?ref|workPhase/; //! field: workPhase
export const place = "/body/leaves"; //! field: leaves
export const leaves = ["leaves", "roots"];
export const value = answer["leaves"]; //! field: leaves
export const done = state === "steeped"; //! status: steeped
export const steeped = "it has steeped for long";
export const states = { BREWING: 1 }; //! status: BREWING
export const words = ["message", "detail", "msg", "code"]; //! cue table: message, detail, msg, code
export const ours = ["id", "state", "output", "error"];
`,
  "packages/core/src/planted.test.ts": `export const id = body.work_ref;\n`,
  "packages/core/src/generated/planted.gen.ts": `export const id = body.work_ref;\n`,
  "apps/docs/src/Planted.astro": `---\n\nconst id = body.work_ref; //! field: work_ref\n---\n<p>Zorblatt</p>\n`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "corsac-wire-words-"));
  const files: Record<string, string> = {
    ...sources,
    "specs/zorblatt/openapi.json": JSON.stringify(document),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  for (const path of [
    "packages/importer/schemas/x-corsac.schema.json",
    "packages/core/src/generated/answer-cues.gen.ts",
  ]) {
    await cp(join(repository, path), join(folder, path), { recursive: true });
  }
  spawnSync("git", ["init", "-q"], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the comments of the sources announce: `path:line kind: word`. */
function expected(): string[] {
  return Object.entries(sources).flatMap(([path, text]) =>
    text.split("\n").flatMap((row, index) => {
      const [, kind, words] = /\/\/! (name|field|status|cue table): (.*)/.exec(row) ?? [];
      if (kind === undefined || words === undefined) return [];
      return [`${path}:${index + 1} ${kind}: ${words}`];
    }),
  );
}

test("every planted wire word is reported with file, line and column, and nothing else", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(repository, "scripts/wire-words/main.mjs"), folder],
    {
      encoding: "utf8",
    },
  );
  expect(status).toBe(1);
  const found = stderr.split("\n").filter((row) => /planted/i.test(row));
  for (const row of found) expect(row).toMatch(/^[^:]+:\d+:\d+ {2}\S/);
  expect(found.map((row) => row.replace(/:\d+ {2}/, " ")).sort()).toEqual(expected().sort());
  expect(stderr).toContain("Make the behaviour data");
});

test("a file of the allow list without a wire word is reported", () => {
  const { stderr } = spawnSync(process.execPath, [join(repository, "scripts/wire-words/main.mjs"), folder], {
    encoding: "utf8",
  });
  expect(stderr).toContain(
    "task-fields.ts:1:1  in scripts/wire-words/allowed-files.mjs, but has no wire word",
  );
});
