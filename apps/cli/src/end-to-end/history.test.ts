import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
let history = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-history-"));
  history = join(cwd, "state", "history.jsonl");
  sandbox = await sandboxHere(cwd);
});
afterAll(() => sandbox.close());

function corsac(
  words: readonly string[],
  more: { columns?: number; file?: string } = {},
): Promise<BinResult> {
  const { columns, file = history } = more;
  const terminal = columns === undefined ? {} : { isTerminal: true, columns };
  return runHere(words, { cwd, sandbox, variables: { CORSAC_HISTORY: file, NO_COLOR: "1" }, ...terminal });
}

it("keeps what was run, how it ended and what was saved", async () => {
  expect(await corsac(["history"])).toMatchObject({ code: 0, stdout: "Nothing was run yet.\n" });
  const run = await corsac([
    "run",
    "sdxl",
    "a fox in the snow",
    "-i",
    "width=64",
    "-i",
    "height=64",
    "-o",
    "fox.png",
  ]);
  expect(run).toMatchObject({ code: 0 });
  await corsac(["run", "sdxl", "[sandbox:fail] fog"]);
  const listed = JSON.parse((await corsac(["history", "--json"])).stdout);
  expect(listed).toMatchObject([
    { state: "failed", run: { slug: "sdxl" }, error: expect.any(String) },
    {
      state: "succeeded",
      service: "replicate",
      id: expect.any(String),
      run: { slug: "sdxl", input: { prompt: "a fox in the snow", width: 64, height: 64 } },
      saved: [join(cwd, "fox.png")],
    },
  ]);
  const shown = await corsac(["history", "show", listed[1].id]);
  expect(shown.stdout).toContain('prompt = "a fox in the snow"');
  expect(shown.stdout).toContain(join(cwd, "fox.png"));
  expect((await corsac(["history", "show", "9"])).stderr).toContain("it has 2 entries");
  for (const columns of [20, 42]) {
    const { stdout } = await corsac(["history"], { columns });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
  }
  expect(await readFile(history, "utf8")).not.toContain(sandbox.apiKey);
});

it("looks for creates that got no answer", async () => {
  const file = join(cwd, "recover.jsonl");
  await corsac(["run", "sdxl", "lost", "-i", "width=64", "-i", "height=64", "--no-wait"], { file });
  const [first = ""] = (await readFile(file, "utf8")).split("\n");
  const { id } = JSON.parse((await corsac(["history", "--json"], { file })).stdout)[0];
  // As a machine leaves it that stopped before the answer came.
  await writeFile(file, `${first}\n`);
  const sent = { ...JSON.parse(first), sentAt: new Date(Date.now() - 10_000).toISOString() };
  await writeFile(file, `${JSON.stringify(sent)}\n`);
  const recovered = await corsac(["history", "recover"], { file });
  expect(recovered).toMatchObject({ code: 0 });
  expect(recovered.stdout).toContain(`was created; fetch it with corsac predictions wait ${id}`);
  expect(await corsac(["history", "recover"], { file })).toMatchObject({
    stdout: "Everything in the history got an answer.\n",
  });
});

it("says that no history is kept", async () => {
  const result = await corsac(["history"], { file: "off" });
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toContain("CORSAC_HISTORY");
});

it("refuses a task that cannot be followed, before it is created", async () => {
  const pages = join(cwd, "specs", "acme", "pages");
  await mkdir(pages, { recursive: true });
  const page = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/v1/paint": {
        post: {
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { model: { enum: ["acme-paint"] }, prompt: { type: "string" } },
                },
              },
            },
          },
          responses: {
            "200": {
              description: "Accepted",
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    properties: { task_id: { type: "string" }, status: { enum: ["pending", "done"] } },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
  await writeFile(join(pages, "page.json"), JSON.stringify(page));
  const result = await corsac(["run", "acme-paint", "a fox", "--json"]);
  expect(result).toMatchObject({ code: 2 });
  expect(JSON.parse(result.stdout)).toMatchObject({
    error: {
      code: "cannot-be-followed",
      details: [
        expect.stringContaining("query"),
        expect.stringContaining("state"),
        expect.stringContaining("output"),
      ],
      hint: expect.stringContaining("corsac lint specs/acme --suggest"),
    },
  });
  expect((await corsac(["models", "--service", "acme"])).stdout).toContain("cannot be waited for");
  const unknown = await corsac(["sandbox", "opnai"]);
  expect(unknown).toMatchObject({ code: 2 });
  expect(unknown.stderr).toContain("Did you mean corsac sandbox openai?");
});
