// Every model of every document under specs/: from a create to its decoded files, by the client and by the command.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Client, createClient, type Model } from "@corsac/core";
import { describeService } from "@corsac/importer";
import { models } from "@corsac/models/catalog";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeFile } from "./test-support/decode-file.js";
import { type DocumentedModel, documentedServices } from "./test-support/documented-services.js";
import { exampleInput } from "./test-support/example-input.js";
import { filesIn } from "./test-support/files-in.js";
import { runInProcess } from "./test-support/run-in-process.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const services = await documentedServices();
const all: readonly Model[] = models.all;
let sandbox: RunningSandbox;
let client: Client;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: services.map(({ document }) => document), duration: 20 });
  client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, pollInterval: 10 });
});

afterAll(() => sandbox.close());

/** A model whose output has no file, or none that was asked for, says something all the same. */
async function expectOutput(
  model: DocumentedModel,
  output: unknown,
  files: readonly Uint8Array[],
): Promise<void> {
  if (model.output.files.length === 0 || (model.output.text !== undefined && files.length === 0)) {
    expect(output ?? null).not.toBeNull();
    return;
  }
  const decoded = await Promise.all(files.map(decodeFile));
  const media = new Set(model.output.files.map((file) => file.media));
  for (const kind of decoded) expect([...media]).toContain(kind);
  if (media.has(model.media)) expect(decoded).toContain(model.media);
  else expect(decoded.length).toBeGreaterThan(0);
}

describe.each(services)("$name", ({ name, document, models: documented }) => {
  test("has an entry of its own, with the models of the whole", async () => {
    const entry: object = await import(/* @vite-ignore */ `@corsac/models/${name}`);
    const own = new Set(Object.values(entry));
    for (const described of documented)
      expect(own).toContain(all.find((one) => one.service.name === name && one.name === described.name));
  });

  test.each(documented)("$id by the client", async (described) => {
    const model = all.find((one) => one.service.name === name && one.name === described.name);
    if (model === undefined) throw new Error(`@corsac/models has no ${described.name}`);
    const { input, files: sent } = await exampleInput(described);
    const blobs = Object.fromEntries(sent.map(({ field, blob }) => [field, blob]));
    const output = await client.run(model, { ...input, ...blobs });
    // One file of each extension: drawing each of many takes long, and the command saves them all.
    const files = new Map(filesIn(output).map((file) => [file.name.replace(/^.*\./, ""), file]));
    const bytes = await Promise.all([...files.values()].map((file) => file.bytes()));
    await expectOutput(described, output, bytes);
  });

  const acted = documented.flatMap((described) => {
    const { actions = {} } = describeService(document).lifecycles[described.lifecycle ?? ""] ?? {};
    return Object.entries(actions).map(([action, { choices }]) => ({ described, action, choices }));
  });

  test.runIf(acted.length > 0).each(acted)(
    "$action of $described.id",
    async ({ described, action, choices }) => {
      const model = all.find((one) => one.service.name === name && one.name === described.name);
      if (model === undefined) throw new Error(`@corsac/models has no ${described.name}`);
      const { input } = await exampleInput(described);
      const first = await client.predictions.create(model, input);
      // Where nothing can be chosen, it is words.
      const [choice] = choices === undefined ? ["at dawn"] : await first.choices(action);
      expect(choice).toBeDefined();
      const next = await first.act(action, choice);
      expect(next.id).not.toBe(first.id);
      expect(await next.wait()).toMatchObject({ state: "succeeded" });
    },
  );

  test.each(documented)("$id by the command", async (described) => {
    const folder = await temporaryFolder();
    const { input, files: sent } = await exampleInput(described);
    for (const { name: file, blob } of sent)
      await writeFile(join(folder, file), new Uint8Array(await blob.arrayBuffer()));
    const uploads = sent.flatMap(({ field, name: file }) => ["-i", `${field}=@${file}`]);
    const result = await runInProcess(
      ["run", `${name}/${described.id}`, "--input", "-", ...uploads, "--json", "-o", "out/"],
      { cwd: folder, stdin: JSON.stringify(input), sandbox },
    );
    expect(result, result.stderr).toMatchObject({ code: 0 });
    const isWords = described.output.files.length === 0 || described.output.text !== undefined;
    const saved = isWords ? [] : await readdir(join(folder, "out"));
    const files = await Promise.all(saved.map((file) => readFile(join(folder, "out", file))));
    await expectOutput(described, JSON.parse(result.stdout), files);
  });
});
