import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-predictions-"));
  sandbox = await sandboxHere(cwd);
});
afterAll(() => sandbox.close());

function corsac(words: readonly string[], history = "off"): Promise<BinResult> {
  return runHere(words, { cwd, sandbox, variables: { CORSAC_HISTORY: history } });
}

/** The words of the line that `--no-wait` prints for going on. */
function pasted({ stderr }: BinResult): string[] {
  return (/corsac (predictions .*)/.exec(stderr)?.[1] ?? "").trim().split(" ");
}

const services: [string, string[]][] = [
  ["one of several lifecycles", ["kling-image", "a fox"]],
  ["another of them", ["kling-text-to-video", "a fox"]],
  ["videos by one form", ["videos", "a fox", "-i", "model=sora-2"]],
  ["videos by another", ["video-generations", "a fox", "-i", "model=kling-v1"]],
  ["texts of a service that makes sounds, too", ["suno-lyrics", "a fox"]],
  ["pictures with actions", ["midjourney-imagine", "a fox"]],
];

describe("a prediction that was started and is waited for later", () => {
  it.each(services)("%s", async (_, words) => {
    const direct = await corsac(["run", ...words, "--json", "-o", `direct-${words[0]}/`]);
    expect(direct).toMatchObject({ code: 0 });
    const extensions = ({ stdout }: BinResult): string[] =>
      [...stdout.matchAll(/"path": ".*\.(\w+)"/g)].map((match) => match[1] ?? "");
    const started = await corsac(["run", ...words, "--no-wait"]);
    const waited = await corsac([...pasted(started), "--json", "-o", `later-${words[0]}/`]);
    expect(waited).toMatchObject({ code: 0 });
    expect(extensions(waited)).toEqual(extensions(direct));
    const got = await corsac([...pasted(started).with(1, "get"), "--json"]);
    expect(JSON.parse(got.stdout)).toMatchObject({ state: "succeeded" });
  });
});

describe("actions", () => {
  it("are listed after a run, and each starts another prediction", async () => {
    const run = await corsac(["run", "midjourney-imagine", "a fox", "-o", "grid.png"]);
    expect(run).toMatchObject({ code: 0, stdout: "grid.png\n" });
    expect(run.stderr).toContain("press U1 --model midjourney-imagine");
    expect(run.stderr).toContain("or U2, U3, U4, ");
    const pasted = (/corsac (predictions act .*)/.exec(run.stderr)?.[1] ?? "").split(" ");
    const acted = await corsac([...pasted.with(4, "V3"), "-o", "variant.png"]);
    expect(acted).toMatchObject({ code: 0, stdout: "variant.png\n" });
    const [id = "", ...owner] = [pasted[2], ...pasted.slice(-2)];
    const listed = await corsac(["predictions", "act", id, ...owner, "--json"]);
    expect(JSON.parse(listed.stdout).actions.press.slice(0, 4)).toEqual(["U1", "U2", "U3", "U4"]);
    const wrong = await corsac(["predictions", "act", id, "press", "U5", ...owner]);
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toMatch(/offers no "U5"/);
  });
});

describe("without --model", () => {
  it("the history knows the model", async () => {
    const history = join(cwd, "history.jsonl");
    const id = (await corsac(["run", "kling-text-to-video", "a fox", "--no-wait"], history)).stdout.trim();
    const waited = await corsac(["predictions", "wait", id, "-o", "known/"], history);
    expect(waited).toMatchObject({ code: 0, stdout: expect.stringMatching(/^known\/kling-text-to-video/) });
  });

  it("names the models where nothing does", async () => {
    const result = await corsac(["predictions", "wait", "1", "--service", "kling"]);
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result.stderr).toContain("corsac predictions wait 1 --model kling-image");
    expect(result.stderr).toContain("kling-text-to-video");
  });
});

describe("an action that takes a text", () => {
  it.each([
    ["videos", ["videos", "a boat"], "remix", "prompt"],
    ["music", ["suno-music", "rain"], "concat", "clip_id"],
  ])("%s: says which, and refuses to go without before anything is sent", async (_, words, action, field) => {
    const run = await corsac(["run", ...words, "-o", `acted-${words[0]}/`]);
    expect(run.stderr).toContain(` ${action} "<${field}>" --model ${words[0]}`);
    const [, id = ""] = /predictions act (\S+)/.exec(run.stderr) ?? [];
    const without = await corsac(["predictions", "act", id, action, "--model", words[0] ?? ""]);
    expect(without).toMatchObject({ code: 2, stdout: "" });
    expect(without.stderr).toContain(`The action ${action} needs ${field}. Nothing was sent.`);
  });
});
