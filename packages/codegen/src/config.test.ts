import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readGenerateConfig } from "./config.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

async function read(text: string): Promise<unknown> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "corsac.config.json"), text);
  return readGenerateConfig(folder);
}

test("a project without a configuration has none", async () => {
  expect(await readGenerateConfig(await temporaryFolder())).toBeUndefined();
});

test("a configuration is read; specs is the folder's usual name", async () => {
  const targets = [{ out: "src", emit: ["services", "models"], coreImport: "./core.js" }];
  expect(await read(JSON.stringify({ targets }))).toEqual({ specs: "specs", targets });
});

test("folders that references may lead to", async () => {
  expect(await read('{"targets":[],"allowReferences":["../common"]}')).toMatchObject({
    allowReferences: ["../common"],
  });
});

test.each([
  ['{"targets":[],"allowReferences":"../common"}', '"allowReferences" must list folders'],
  ["{", "corsac.config.json: not JSON"],
  ["[]", "corsac.config.json: must be an object"],
  ['{"targets":{}}', '"targets" must be a list'],
  ['{"targets":[{"emit":["models"]}]}', 'targets[0]: "out" must be the path of a folder'],
  [
    '{"targets":[{"out":"src","emit":["model"]}]}',
    'targets[0]: "emit" must list some of "services", "models", "zod", "tanstack-query", "cues"',
  ],
  [
    '{"targets":[{"out":"src","emit":["models"],"serviceimport":"x"}]}',
    'targets[0]: has no field "serviceimport"',
  ],
])("%s → %s", async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: "configuration-invalid",
    message: expect.stringContaining(message),
  });
});
