import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type BinResult, runBin } from "./run-bin.js";

let cwd = "";
const entry = `openapi: 3.1.0
info: { title: Tides, version: 1.0.0 }
paths:
  /v1/tides: { $ref: paths/tides.yaml }
`;
const tides = `get:
  summary: List tides
  parameters: [{ $ref: '../../common/page.yaml#/Limit' }]
  responses:
    '200':
      description: OK
      content: { application/json: { schema: { $ref: ../tide.yaml } } }
`;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-references-"));
  for (const folder of ["api/paths", "common", "specs/tides/pages/paths"]) {
    await mkdir(join(cwd, folder), { recursive: true });
  }
  await writeFile(join(cwd, "package.json"), "{}");
  await writeFile(join(cwd, "api/openapi.yaml"), entry);
  await writeFile(join(cwd, "api/paths/tides.yaml"), tides);
  await writeFile(join(cwd, "api/tide.yaml"), "type: object\nproperties: { height: { type: number } }\n");
  await writeFile(
    join(cwd, "common/page.yaml"),
    "Limit: { name: limit, in: query, schema: { type: integer } }\n",
  );
});

function corsac(...words: string[]): Promise<BinResult> {
  return runBin(words, { cwd });
}

test("files beside the named one are read; further folders when they are asked for", async () => {
  const refused = await corsac("lint", "api/openapi.yaml");
  expect(refused.code).toBe(0);
  expect(refused.stdout).toContain("at api/paths/tides.yaml:3:");
  expect(refused.stdout).toContain("--allow-ref common\n");
  expect((await corsac("openapi", "api/openapi.yaml", "-o", "-")).stderr).toContain("1 warning");
  const allowed = await corsac("openapi", "api/openapi.yaml", "-o", "-", "--allow-ref", "common");
  expect(allowed.stderr).toBe("");
  expect(JSON.parse(allowed.stdout)).toMatchObject({
    paths: { "/v1/tides": { get: { parameters: [{ name: "limit" }] } } },
    components: { schemas: { tide: { properties: { height: { type: "number" } } } } },
  });
});

test("the project's configuration asks for them, too", async () => {
  await writeFile(join(cwd, "corsac.config.json"), '{ "targets": [], "allowReferences": ["common"] }');
  const { code, stdout } = await corsac("lint", "api");
  expect(stdout).toContain("(1 operation read)");
  expect(code).toBe(0);
});

test("a service that was never generated is shown with what the configuration allows", async () => {
  const pages = "specs/currents/pages";
  await mkdir(join(cwd, pages), { recursive: true });
  await writeFile(
    join(cwd, pages, "api.yaml"),
    `openapi: 3.1.0
info: { title: Currents, version: 1.0.0 }
paths:
  /v1/models/acme/current/tasks:
    post:
      summary: Make a current
      parameters: [{ $ref: '../../../common/page.yaml#/Limit' }]
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { prompt: { type: string } } }
      responses: { '200': { description: OK } }
`,
  );
  await writeFile(join(cwd, "corsac.config.json"), '{ "targets": [] }');
  expect((await corsac("lint", "specs/currents")).stdout).toContain("warning[foreign-reference]");
  await writeFile(join(cwd, "corsac.config.json"), '{ "targets": [], "allowReferences": ["common"] }');
  const { stdout, stderr } = await corsac("models");
  expect(stdout).toContain("acme/current");
  expect(stderr).not.toContain("specs/currents");
  await rm(join(cwd, "specs/currents"), { recursive: true });
});

test("an address is no folder", async () => {
  const { code, stderr } = await corsac("lint", "api", "--allow-ref", "https://elsewhere.example/");
  expect(code).toBe(2);
  expect(stderr).toContain("--follow-refs");
});

test("what is generated needs the folder named, too", async () => {
  await writeFile(join(cwd, "specs/tides/pages/api.yaml"), entry);
  await writeFile(
    join(cwd, "specs/tides/pages/paths/tides.yaml"),
    tides.replace("../../common", "../../../../common"),
  );
  await writeFile(join(cwd, "specs/tides/pages/tide.yaml"), "type: object\n");
  await writeFile(join(cwd, "corsac.config.json"), '{ "targets": [] }');
  expect((await corsac("generate", "--out", "src")).stdout).toContain("1 warning");
  expect(await readFile(join(cwd, "specs/tides/openapi.json"), "utf8")).not.toContain('"limit"');
  const { code } = await corsac("generate", "--out", "src", "--allow-ref", "common");
  expect(code).toBe(0);
  expect(await readFile(join(cwd, "specs/tides/openapi.json"), "utf8")).toContain('"limit"');
});
