import { fileURLToPath } from "node:url";
import { type CorsacDocument, readDocumentation } from "@corsac/importer";
import { expect, test } from "vitest";
import { compile, strictest } from "./compile.fixture.js";
import { madeUpDocuments, madeUpProgram } from "./made-up-documents.fixture.js";
import { targetFiles } from "./target-files.js";

const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));

function documentOf(name: string, text: string): CorsacDocument {
  const { document } = readDocumentation([{ path: `pages/${name}.yaml`, text }]);
  return JSON.parse(JSON.stringify({ ...document, "x-corsac-service": { name, title: name } }));
}

test("made-up documents: the types that are generated allow what the documents allow, and nothing else", async () => {
  const services = Object.entries(madeUpDocuments).map(([name, text]) => ({
    document: documentOf(name, text),
    source: `specs/${name}`,
  }));
  const target = { out: "out", emit: ["services" as const, "models" as const] };
  const files = new Map<string, string>(await targetFiles(target, services, "specs"));
  files.set("use.ts", madeUpProgram);
  expect(files.get("wire/operations.gen.ts")).toMatch(/no: \$Read<string>;[\s\S]*pin\?: \$Write<string>;/);
  expect(files.get("wire/operations.gen.ts")).toContain("- 0: 新建. 刚创建");
  expect(files.has("roots/models/listed.gen.ts")).toBe(false);
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
}, 120_000);
