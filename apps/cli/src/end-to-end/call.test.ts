import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { type HereOptions, runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-call-"));
  sandbox = await sandboxHere(cwd);
  await writeFile(join(cwd, "words.wav"), "RIFF....WAVE");
  await writeFile(join(cwd, "broken.json"), '{"input": ');
});
afterAll(() => sandbox.close());

function corsac(words: readonly string[], more: Partial<HereOptions> = {}): Promise<BinResult> {
  return runHere(["call", ...words], { cwd, sandbox, ...more });
}

describe("corsac call", () => {
  it("lists what can be called", async () => {
    const { stdout } = await corsac([]);
    expect(stdout).toContain("createEmbedding");
    expect(stdout).toContain("GET /v1/files/{file_id}");
    const listed = JSON.parse((await corsac(["--json"])).stdout);
    expect(listed).toContainEqual(
      expect.objectContaining({
        service: "openai",
        operation: "openai/getFile",
        method: "GET",
        path: "/v1/files/{file_id}",
      }),
    );
  });

  it("has the operation's own help", async () => {
    const { code, stdout } = await corsac(["createSpeech", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("corsac call createSpeech [options]");
    expect(stdout).toMatch(/--voice <\S+>/);
    expect(stdout).toMatch(/one of mp3/);
    expect((await corsac(["--help"])).stdout).toContain("corsac call [operation] [options]");
  });

  it("sends fields of the body, typed by the schema", async () => {
    const { code, stdout } = await corsac(["createEmbedding", "--model", "m", "--input", "-"], {
      stdin: '{"input": "a fox"}',
    });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ data: expect.any(Array) });
  });

  it.runIf(process.platform === "linux")("sends nothing where the file cannot be written", async () => {
    sandbox.test().reset();
    const speech = ["createSpeech", "--model", "tts-1", "--body-input", "hello", "--voice", "alloy"];
    const { code, stderr } = await corsac([...speech, "-o", "/proc/hello.wav"]);
    expect(code).toBe(5);
    expect(stderr).toContain("Cannot write to /proc/hello.wav");
    const picture = await runHere(["run", "sdxl", "a fox", "-o", "/proc/fox.png"], { cwd, sandbox });
    expect(picture).toMatchObject({ code: 5, stdout: "" });
    expect(sandbox.test().journal({ method: "POST" })).toEqual([]);
  });

  it("saves a file, or writes it to standard output", async () => {
    const words = ["createSpeech", "--model", "tts-1", "--body-input", "hello", "--voice", "alloy"];
    const saved = await corsac([...words, "--response_format", "wav", "-o", "hello.wav"]);
    expect(saved).toEqual({ code: 0, stdout: "hello.wav\n", stderr: "" });
    expect((await readFile(join(cwd, "hello.wav"))).subarray(0, 4).toString()).toBe("RIFF");
    // Underscores may be typed as dashes.
    const piped = await corsac([...words, "--response-format", "wav", "-o", "-"]);
    expect(piped.stdout.slice(0, 4)).toBe("RIFF");
    const terminal = await corsac([...words, "-o", "-"], { isTerminal: true });
    expect(terminal).toMatchObject({ code: 2, stdout: "" });
  });

  it("uploads a file, and catches a forgotten @", async () => {
    const sent = await corsac(["openai/uploadFile", "--file", "@words.wav", "--purpose", "user_data"]);
    expect(sent).toMatchObject({ code: 0 });
    const { id } = JSON.parse(sent.stdout);
    expect(JSON.parse((await corsac(["openai/getFile", "--file_id", id])).stdout)).toMatchObject({ id });
    const forgotten = await corsac(["openai/uploadFile", "--file", "words.wav", "--purpose", "user_data"]);
    expect(forgotten).toMatchObject({ code: 2, stdout: "" });
    expect(forgotten.stderr).toContain("--file @words.wav");
  });

  it("prints events as they come", async () => {
    const messages = '[{"role": "user", "content": "hi"}]';
    const words = ["createChatCompletion", "--model", "m", "--messages", messages, "--stream"];
    const { code, stdout } = await corsac(words);
    expect(code).toBe(0);
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ choices: expect.any(Array) });
  });

  it("follows the pages of a list", async () => {
    for (const prompt of ["a", "b"])
      await runHere(["run", "sdxl", prompt, "-i", "width=64", "-i", "height=64", "--no-wait"], {
        cwd,
        sandbox,
      });
    const { code, stdout } = await corsac(["replicate/listPredictions", "--paginate"]);
    expect(code).toBe(0);
    const pages = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(pages.flatMap(({ results }) => results)).toHaveLength(2);
  });

  it("reads a document of one's own", async () => {
    const document = {
      openapi: "3.1.0",
      info: { title: "Things", version: "1" },
      paths: {
        "/things/{id}": {
          get: {
            operationId: "getThing",
            parameters: [
              { name: "id", in: "path", required: true, schema: { type: "integer" } },
              { name: "tag", in: "query", schema: { type: "array", items: { type: "string" } } },
            ],
            responses: { 200: { description: "One", content: { "application/json": { schema: {} } } } },
          },
        },
      },
    };
    await writeFile(join(cwd, "things.json"), JSON.stringify(document));
    let asked = "";
    const fetch: typeof globalThis.fetch = async (input) => {
      asked = input instanceof Request ? input.url : String(input);
      return Response.json({ id: 7 });
    };
    const words = ["getThing", "--document", "things.json", "--id", "7", "--tag", "a", "--tag", "b"];
    const result = await corsac(words, { fetch });
    expect(result).toMatchObject({ code: 0, stdout: '{\n  "id": 7\n}\n' });
    expect(asked).toMatch(/\/things\/7\?tag=a&tag=b$/);
  });

  const refused: [string, string[], number, string[]][] = [
    ["an unknown operation", ["createSpech"], 2, ["Did you mean createSpeech"]],
    ["options that are missing, all at once", ["createSpeech"], 2, ["--model", "--body-input", "--voice"]],
    ["an unknown option", ["openai/listModels", "--modle", "x"], 2, ["no option --modle"]],
    ["broken JSON", ["createEmbedding", "--input", "broken.json"], 2, ["broken.json is not JSON"]],
    [
      "what the service does not have",
      ["openai/getFile", "--file_id", "gone"],
      2,
      ["GET /v1/files/{file_id} answered 404"],
    ],
  ];
  it.each(refused)("refuses %s", async (_, words, code, says) => {
    const result = await corsac(words);
    expect(result).toMatchObject({ code, stdout: "" });
    for (const text of says) expect(result.stderr).toContain(text);
  });
});
