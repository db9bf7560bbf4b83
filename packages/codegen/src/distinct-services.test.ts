import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "./generate.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

const page = `openapi: 3.1.0
info: { title: Hay, version: '1' }
paths:
  /v1/hay: { get: { summary: Read hay, responses: { '200': { description: OK } } } }
`;

test.each([
  ["hay barn", "hay-barn"],
  ["Hay", "hay"],
])("folders %s and %s are one service: the error names both, nothing is written", async (one, other) => {
  const cwd = await temporaryFolder();
  for (const name of [one, other]) {
    await mkdir(join(cwd, "specs", name, "pages"), { recursive: true });
    await writeFile(join(cwd, "specs", name, "pages/hay.yaml"), page);
  }
  await expect(
    generate({ cwd, specs: "specs", targets: [{ out: "out", emit: ["services"] }] }),
  ).rejects.toMatchObject({
    code: "name-clash",
    message: `specs/${one} and specs/${other} are one service: the generated files of both would be in ${other}/`,
    hint: expect.stringContaining("Rename one of the two folders"),
  });
  await expect(access(join(cwd, "out"))).rejects.toThrow("ENOENT");
});
