import { fileURLToPath } from "node:url";
import { type CorsacDocument, readDocumentation } from "@corsac/importer";
import { expect, test } from "vitest";
import { compile, strictest } from "../compile.fixture.js";
import { emitService } from "./emit-service.js";

const core = fileURLToPath(new URL("../../../core/src/index.ts", import.meta.url));

/** Words of TypeScript, members of every object, and names that are no identifiers. */
const ids = [
  "delete",
  "import",
  "class",
  "constructor",
  "toString",
  "hasOwnProperty",
  "__proto__",
  "a-b",
  "1st",
  "查询",
];

function finished(): CorsacDocument {
  const paths = Object.fromEntries(
    ids.map((operationId, index) => [
      `/p${index}`,
      { get: { operationId, responses: { "200": { description: "OK" } } } },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    servers: [{ url: "https://api.acme.example" }],
    paths,
    components: {},
    "x-corsac-service": { name: "acme", title: "Names" },
  };
}

function imported(): CorsacDocument {
  const text = JSON.stringify(finished());
  return readDocumentation([{ path: "pages/all.json", text }], { service: "acme" }).document;
}

test("operations of any name compile, as they are imported and in a finished document", async () => {
  const files = new Map<string, string>();
  for (const [folder, document] of [
    ["finished", finished()],
    ["imported", imported()],
  ] as const) {
    const emitted = await emitService(document);
    for (const [path, text] of emitted) files.set(`${folder}/${path}`, text);
    const service = emitted.get("service.gen.ts") ?? "";
    for (const index of ids.keys()) expect(service).toContain(`path: "/p${index}"`);
  }
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
}, 120_000);
