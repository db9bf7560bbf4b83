import { readdir } from "node:fs/promises";
import { join } from "node:path";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: [replicateDocument], duration: 50 });
});

afterAll(() => sandbox.close());

/** Program → what it leaves behind, and what it says. */
const expected: Record<string, { files: string[]; says: RegExp }> = {
  // The sandbox may be done before a busy machine reads the response.
  "ask-for-a-webhook": { files: [], says: /pending|running|succeeded/ },
  "define-a-model": {
    files: ["heron.webp"],
    says: /heron\.webp[\s\S]*must be a string[\s\S]*sdxl:portrait/,
  },
  "follow-a-prediction": {
    files: [],
    says: /riffusion starting 20[\s\S]*succeeded \d+[\s\S]*wav[\s\S]*true succeeded[\s\S]*crow: canceled[\s\S]*true rook: canceled/,
  },
  "handle-errors": { files: [], says: /promt[\s\S]*num_outputs[\s\S]*aspect_ratio|prompt[\s\S]*num_outputs/ },
  "hook-in": { files: [], says: /POST 1 200[\s\S]*two pictures are enough/ },
  "many-at-once": { files: [], says: /^6 pictures/ },
  "map-inputs": {
    files: [],
    says: /0 of 6[\s\S]*6 of 6[\s\S]*5 1 [\s\S]*3 cards\nstopped at 1 after 1 result/,
  },
  "more-than-documented": { files: [], says: /num_outputs[\s\S]*2[\s\S]*\/num_outputs/ },
  presets: { files: ["banner.jpg", "sailor.png"], says: /sailor\.png[\s\S]*banner\.jpg/ },
  "raw-operations": { files: [], says: /starting|processing|succeeded/ },
  "read-outputs": {
    files: ["again.wav", "rain.wav"],
    says: /"audio":"http.*"\} 20[\s\S]*rain\.wav[\s\S]*leads out of the folder pictures[\s\S]*image\/png/,
  },
  "run-a-model": { files: ["lighthouse.webp"], says: /lighthouse\.webp/ },
  "send-files": { files: ["night.webp", "sketch.webp"], says: /night\.webp/ },
  "set-up-a-client": { files: [], says: /http[\s\S]*succeeded/ },
  "stream-an-answer": { files: [], says: /^Herons stand still\.\n$/ },
  "survive-a-crash": {
    files: ["creates.jsonl"],
    says: /uncertain 20[\s\S]*created black-forest-labs\/flux-schnell[\s\S]*succeeded/,
  },
  "use-the-ai-sdk": { files: ["lighthouse.png"], says: /^0 [\s\S]*succeeded/ },
  "wait-and-time-out": {
    files: [],
    says: /song: succeeded[\s\S]*fox: succeeded[\s\S]*crow: nobody wants it any more/,
  },
  "watch-and-resume": { files: ["prediction.json", "rain.png", "rain.wav"], says: /rain\.wav/ },
  "write-messages": { files: [], says: /^A message of text and image_url\.\n$/ },
};

test("every program is tried", async () => {
  const programs = await readdir(join(repository, "apps/examples/src/programs"));
  expect(programs.map((name) => name.replace(".ts", "")).sort()).toEqual(Object.keys(expected));
});

test.each(Object.entries(expected))("%s", async (name, { files, says }) => {
  const folder = await temporaryFolder();
  const result = await runCommand(
    process.execPath,
    [join(repository, `apps/examples/dist/programs/${name}.js`)],
    {
      cwd: folder,
      env: { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey },
    },
  );
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expect(result.stdout).toMatch(says);
  expect((await readdir(folder)).sort()).toEqual(files);
});
