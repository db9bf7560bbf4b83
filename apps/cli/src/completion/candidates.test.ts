import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { commandTree } from "../commands/tree.js";
import { testEnvironment } from "../test-environment.js";
import { candidates } from "./candidates.js";
import { shellScripts } from "./shell-scripts.js";

const complete = (...words: string[]): Promise<string[]> =>
  candidates(words, commandTree, testEnvironment({ cwd: "/" }).environment);

describe("candidates", () => {
  it.each<[string[], string[]]>([
    [["mod"], ["models"]],
    [["predictions", "w"], ["wait"]],
    [["predictions", "wait", "1", "--tim"], ["--timeout"]],
    [["run", "sdx"], expect.arrayContaining(["sdxl", "sdxl:portrait"])],
    [["models", "show", "suno-l"], ["suno-lyrics"]],
    [["batch", "run", "prompts.csv", "sdxl:po"], ["sdxl:portrait"]],
    [["batch", "run", "sdx"], []],
    [["run", "sdxl", "fog", "-i", "num_in"], ["num_inference_steps="]],
    [["run", "sdxl", "fog", "-i", "scheduler=DD"], expect.arrayContaining(["scheduler=DDIM"])],
    [["models", "--service", "kl"], ["kling"]],
    [["predictions", "wait", "1", "--model", "kling-te"], ["kling-text-to-video"]],
    [["call", "createSp"], ["createSpeech"]],
    [["call", "createSpeech", "--voi"], ["--voice"]],
    [["run", "sdxl", "fog", "-o", "x"], []],
    [["nonsense", "x"], []],
  ])("%j", async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });
});

it("bash takes the script, and replaces what follows a colon", async () => {
  const script = `corsac() { shift 3; printf '%s\\n' "sdxl:portrait" "$*" >&2; echo sdxl:portrait; }
${shellScripts["bash"]}
COMP_LINE="corsac run sdxl:po"; COMP_POINT=\${#COMP_LINE}; _corsac; echo "\${COMPREPLY[@]}"`;
  const { stdout } = await promisify(execFile)("bash", ["-c", script]);
  expect(stdout).toBe("portrait\n");
});
