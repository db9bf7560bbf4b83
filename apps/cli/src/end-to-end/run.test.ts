import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BinOptions, type BinResult, runBin } from "./run-bin.js";
import { runHere } from "./run-here.js";
import { type SandboxProcess, startSandbox } from "./run-sandbox.js";

let sandbox: SandboxProcess;
let cwd = "";

beforeAll(async () => {
  sandbox = await startSandbox(["--duration", "60"], await mkdtemp(join(tmpdir(), "corsac-sandbox-")));
});
afterAll(async () => {
  expect(await sandbox.stop()).toBe(0);
});
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-run-"));
});

function corsac(words: readonly string[], options: Partial<BinOptions> = {}): Promise<BinResult> {
  const variables = { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey, ...options.variables };
  return runBin(words, { cwd, ...options, variables });
}

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("corsac run", () => {
  it("saves a picture under the given name and prints its path", async () => {
    const result = await corsac(["run", "flux-schnell", "a paper lighthouse", "-o", "lighthouse.webp"]);
    // The id is printed as soon as it is known, also in a pipe.
    const stderr = expect.stringMatching(/^Prediction \w+ --service replicate\n$/);
    expect(result).toEqual({ code: 0, stdout: "lighthouse.webp\n", stderr });
    const bytes = await readFile(join(cwd, "lighthouse.webp"));
    expect(bytes.subarray(8, 12).toString("latin1")).toBe("WEBP");
  });

  it("names files by model, id and content, and numbers several", async () => {
    const words = [
      "run",
      "sdxl",
      "fog",
      "-i",
      "width=64",
      "-i",
      "height=64",
      "-i",
      "num_outputs=2",
      "-o",
      "out/",
    ];
    const { code, stdout } = await corsac(words);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^out\/sdxl-\w{8}-1\.(\w+)\nout\/sdxl-\w{8}-2\.\1\n$/);
    expect(await readdir(join(cwd, "out"))).toHaveLength(2);
  });

  it("uploads a picture that is too large for the request", async () => {
    await writeFile(join(cwd, "photo.jpg"), new Uint8Array(444_529).fill(7));
    const words = ["run", "sdxl", "as this", "-i", "image=@photo.jpg", "-i", "width=64", "-i", "height=64"];
    expect(await corsac([...words, "-o", "like.png"])).toMatchObject({ code: 0, stdout: "like.png\n" });
    expect(sandbox.log()).toContain("/replicate/v1/files 201");
  });

  it("names files by their key, and writes over nothing", async () => {
    await writeFile(join(cwd, "song-audio.wav"), "mine");
    const { stdout } = await corsac(["run", "riffusion", "slow brass", "-o", "song.wav"]);
    expect(stdout).toMatch(/^song-audio-2\.wav\nsong-spectrogram\.\w+\n$/);
    expect(await readFile(join(cwd, "song-audio.wav"), "utf8")).toBe("mine");
  });

  it("takes a preset, standard input and --json", async () => {
    const { code, stdout } = await corsac(["run", "flux-1.1-pro:portrait", "--input", "-", "--json"], {
      stdin: JSON.stringify({ prompt: "a fox" }),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      prediction: { state: "succeeded", service: "replicate" },
      files: [{ path: expect.stringMatching(/^flux-1\.1-pro-\w{8}\.webp$/) }],
    });
  });

  // In this process: five commands one after the other, each of them a process, take long on a busy machine.
  it("starts without waiting; wait, get, list and cancel go on from the id", async () => {
    const here = (words: readonly string[]): Promise<BinResult> => runHere(words, { cwd, sandbox });
    const id = (
      await here(["run", "sdxl", "fog", "-i", "width=64", "-i", "height=64", "--no-wait"])
    ).stdout.trim();
    expect(id).not.toBe("");
    const waited = await here(["predictions", "wait", "--service", "replicate", id, "-o", "fog"]);
    expect(waited).toEqual({ code: 0, stdout: expect.stringMatching(/^fog\.\w+\n$/), stderr: "" });
    const got = await here(["predictions", "get", "--service", "replicate", id, "--json"]);
    expect(JSON.parse(got.stdout)).toMatchObject({ id, state: "succeeded" });
    const listed = await here(["predictions", "list", "--service", "replicate"]);
    expect(listed.stdout).toContain(id);
    const canceled = await here(["predictions", "cancel", "--service", "replicate", id]);
    expect(canceled.stdout).toBe(`Prediction ${id} is already done: succeeded.\n`);
  });
});

describe("an answer in words", () => {
  const words = "This is the Corsac sandbox, not Chat completions. You asked: hi\n";

  it("is printed as it arrives, with the name of the model that was chosen", async () => {
    const { code, stdout, stderr } = await corsac(["run", "chat-completions", "hi"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: words });
    expect(stderr).toBe("Taken, as none was given: -i model=gpt-4o\n");
    expect(await readdir(cwd)).toEqual([]);
  });

  it("is data with --json, and a file with -o", async () => {
    const { stdout } = await corsac(["run", "chat-completions", "hi", "-i", "model=gpt-4o", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ text: words.trim() });
    const saved = await corsac(["run", "responses", "hi", "-i", "model=gpt-4o", "-o", "answer.txt"]);
    expect(saved.stdout).toBe("answer.txt\n");
    expect(await readFile(join(cwd, "answer.txt"), "utf8")).toMatch(/You asked: hi\n$/);
    await corsac(["run", "responses", "hi", "-i", "model=gpt-4o", "-o", "answer.json"]);
    const answer = JSON.parse(await readFile(join(cwd, "answer.json"), "utf8"));
    expect(answer).toMatchObject({ object: "response", output: [{ type: "message" }] });
  });
});

describe.concurrent("what goes wrong", () => {
  const cases: [
    string,
    { words: string[]; variables?: Record<string, string>; code: number; says: string[] },
  ][] = [
    [
      "an unknown model",
      { words: ["run", "sdxxl", "x"], code: 2, says: ['no model "sdxxl"', "Did you mean sdxl?"] },
    ],
    [
      "an invalid input, all at once",
      {
        words: ["run", "sdxl", "x", "-i", "width=wide", "-i", "num_outputs=9", "-i", "sheduler=DDIM"],
        code: 2,
        says: ["width", "num_outputs", "scheduler"],
      },
    ],
    [
      "no key",
      { words: ["run", "sdxl", "x"], variables: { CORSAC_API_KEY: "" }, code: 3, says: ["CORSAC_API_KEY"] },
    ],
    [
      "a wrong key",
      { words: ["run", "sdxl", "x"], variables: { CORSAC_API_KEY: "wrong" }, code: 3, says: ["401"] },
    ],
    [
      "no base URL",
      {
        words: ["run", "sdxl", "x"],
        variables: { CORSAC_BASE_URL: "" },
        code: 2,
        says: ["CORSAC_BASE_URL", "corsac sandbox"],
      },
    ],
    [
      "an unknown prediction",
      { words: ["predictions", "get", "nothing", "--service", "replicate"], code: 2, says: ["404"] },
    ],
    [
      "a folder that cannot be",
      { words: ["run", "sdxl", "x", "-o", "/dev/null/out/"], code: 5, says: ["/dev/null/out/"] },
    ],
    [
      "a key on the command line",
      { words: ["run", "sdxl", "x", "--api-key", "k"], code: 2, says: ["--api-key-file"] },
    ],
    [
      "a path without its @",
      { words: ["run", "sdxl", "x", "-i", "image=photo.png"], code: 2, says: ["-i image=@photo.png"] },
    ],
  ];
  beforeEach(() => writeFile(join(cwd, "photo.png"), "a picture"));
  it.each(cases)("%s", async (_, { words, variables, code, says }) => {
    const result = await corsac(words, variables === undefined ? {} : { variables });
    expect(result).toMatchObject({ code, stdout: "" });
    for (const text of says) expect(result.stderr).toContain(text);
    expect(result.stderr).not.toContain("    at ");
  });

  it("a base URL with a path too many names the right one", async () => {
    const variables = { CORSAC_BASE_URL: `${sandbox.url}/replicate/v1/predictions` };
    const result = await corsac(["run", "sdxl", "x"], { variables });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(sandbox.url);
  });

  it("a sandbox that does not run: says how to start it", async () => {
    const port = await freePort();
    const variables = { CORSAC_BASE_URL: `http://127.0.0.1:${port}` };
    const result = await corsac(["run", "sdxl", "x"], { variables });
    expect(result.code).toBe(4);
    expect(result.stderr).toContain(`corsac sandbox --port ${port}`);
  });

  it("a port that is taken", async () => {
    const result = await corsac(["sandbox", "--port", new URL(sandbox.url).port]);
    expect(result.code).toBe(5);
    expect(result.stderr).toContain("--port 0");
  });

  it("a prediction that fails, with --json", async () => {
    const result = await corsac(["run", "sdxl", "[sandbox:fail] x", "--json"]);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({
      error: { code: "prediction-failed", prediction: { state: "failed" } },
    });
  });

  it("keeps the key out of what it says", async () => {
    const variables = { CORSAC_API_KEY: "sesame-opens-nothing" };
    const result = await corsac(["run", "sdxl", "x", "--json"], { variables });
    expect(result.stdout + result.stderr + sandbox.log()).not.toContain("sesame");
  });
});

describe("patience and interruption", () => {
  let slow: SandboxProcess;
  beforeAll(async () => {
    slow = await startSandbox(["--duration", "60000"], tmpdir());
  });
  afterAll(() => slow.stop());
  const variables = (): Record<string, string> => ({
    CORSAC_BASE_URL: slow.url,
    CORSAC_API_KEY: slow.apiKey,
  });

  it("a timeout leaves the prediction running and says how to go on", async () => {
    const result = await corsac(["run", "sdxl", "x", "--timeout", "0.2"], { variables: variables() });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/corsac predictions wait \w+/);
  });

  it("Ctrl-C cancels the prediction and says so", async () => {
    const id = (await corsac(["run", "sdxl", "x", "--no-wait"], { variables: variables() })).stdout.trim();
    const result = await corsac(["predictions", "wait", id, "--service", "replicate"], {
      variables: variables(),
      // The sandbox has been asked for it: the command waits.
      interruptWhen: () => slow.log().includes(`/predictions/${id}`),
    });
    expect(result.code).toBe(130);
    expect(result.stderr).toContain(`Prediction ${id} was canceled`);
  });
});
