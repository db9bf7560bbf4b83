// Real pages: what `corsac lint --suggest --write` writes for them is valid at once, and a few lines written by hand
// make every model run in the sandbox, to its files or its text.
import { existsSync } from "node:fs";
import { appendFile, cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createClient, defineModel } from "@corsac/core";
import { buildDocument, describeModels, describeService } from "@corsac/importer";
import { readServiceFolder } from "@corsac/importer/node";
import { startSandbox } from "@corsac/sandbox/node";
import { describe, expect, test } from "vitest";
import { decodeFile } from "./test-support/decode-file.js";
import { filesIn } from "./test-support/files-in.js";
import { runInProcess } from "./test-support/run-in-process.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const { CORSAC_CORPUS: corpus = "" } = process.env;
const hasCorpus = existsSync(join(corpus, "page-md"));
const note = hasCorpus ? "" : " (skipped: set CORSAC_CORPUS to the folder of the corpus)";

/** The facts that no page of the service has, as lines of its overlay. */
const handWritten: Readonly<Record<string, string>> = {
  // The words and the error of a status, a file of videos; one page has no response, and an example of another type.
  fal: `
  - target: $.x-corsac-lifecycles.request.state
    update: { words: { IN_PROGRESS: running, COMPLETED: succeeded }, rules: [{ pointer: /error, present: true, state: failed }] }
  - target: $.components.schemas
    update: { Clip: { type: object, properties: { video: { type: object, properties: { url: { type: string, format: uri } } } } } }
  - target: $['x-corsac-models'][?@.media == 'video']
    update: { output: { schema: { $ref: "#/components/schemas/Clip" } } }
  - target: $['x-corsac-models'][?@.id == 'fal-ai/flux-pro/kontext/max']
    update: { output: { schema: { $ref: "#/components/schemas/FluxProKontextOutput" } } }
  - target: $.components.schemas.FluxProKontextMaxInput.properties.safety_tolerance
    update: { type: [string, integer] }
`,
  // The pages repeat the response of the create where that of the query belongs.
  suno: `
  - target: $.paths['/suno/fetch/{task_id}'].get.responses['200'].content[*].schema.properties.data
    update: { type: object }
  - target: $.x-corsac-lifecycles.task
    update: { at: /data, state: { words: [NOT_START, SUBMITTED, QUEUED, IN_PROGRESS, SUCCESS, FAILURE] }, fields: { output: /data/data } }
  - target: $.components.schemas
    update: { Songs: { type: array, items: { type: object, properties: { audio_url: { type: string, format: uri } } } } }
  - target: $['x-corsac-models'][?@.media == 'audio']
    update: { output: { schema: { $ref: "#/components/schemas/Songs" } } }
  - target: $.components.schemas.LyricsOutput
    update: { type: object, properties: { title: { type: string }, text: { type: string } } }
`,
};

/** A service with the pages of a folder of the corpus, and the overlay that the command writes for them. */
async function suggestedService(name: string): Promise<string> {
  const cwd = await temporaryFolder();
  const folder = join(cwd, "specs", name);
  await mkdir(folder, { recursive: true });
  await cp(join(corpus, "page-md", name), join(folder, "pages"), { recursive: true });
  const written = await runInProcess(["lint", `specs/${name}`, "--suggest", "--write"], {
    cwd,
    stdin: "",
    sandbox: { url: "http://127.0.0.1:1", apiKey: "" },
  });
  expect(written, written.stderr).toMatchObject({ code: 0 });
  expect(written.stderr).toMatch(/^Wrote [1-9]/m);
  return folder;
}

/** The document of a service's folder, in which nothing is wrong with the overlay. */
async function validDocument(folder: string) {
  const { document, diagnostics } = buildDocument(await readServiceFolder(folder));
  const wrong = diagnostics.filter(
    ({ severity, location }) => severity === "error" || location?.file === "overlay.yaml",
  );
  expect(wrong).toEqual([]);
  return document;
}

test.runIf(hasCorpus).each(["replicate", "fal", "suno", "chat"])(
  `what is suggested for the pages of %s is valid at once${note}`,
  async (name) => {
    const document = await validDocument(await suggestedService(name));
    expect(describeModels(document).length).toBeGreaterThan(0);
    expect(describeService(document).name).toBe(name);
  },
);

describe.each(Object.entries(handWritten))("%s", (name, lines) => {
  test("needs at most ten more lines, none of them long", () => {
    const written = lines.split("\n").filter((line) => line.trim() !== "");
    expect(written.length).toBeLessThanOrEqual(10);
    for (const line of written) expect(line.length).toBeLessThanOrEqual(140);
  });

  test.runIf(hasCorpus)(`runs every model to its files or its text with them${note}`, async () => {
    const folder = await suggestedService(name);
    await appendFile(join(folder, "overlay.yaml"), lines);
    const document = await validDocument(folder);
    const service = describeService(document);
    const models = describeModels(document);
    expect(models.length).toBeGreaterThanOrEqual(7);
    const sandbox = await startSandbox({ documents: [document], duration: 20 });
    const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, pollInterval: 10 });
    for (const { presets: _, examples, ...model } of models) {
      const [example] = examples ?? [];
      const output = await client.run(defineModel({ ...model, service }), example?.input ?? {});
      if (model.media === "text") {
        // The sandbox repeats the prompt in the texts that it writes.
        expect(model.output.text, model.id).toBe("/text");
        expect(output).toMatchObject({ text: expect.stringContaining(String(example?.input["prompt"])) });
        continue;
      }
      const files = filesIn(output);
      expect(files.length, model.id).toBeGreaterThan(0);
      for (const file of files) expect(await decodeFile(await file.bytes())).toBe(model.media);
    }
    await sandbox.close();
  });
});
