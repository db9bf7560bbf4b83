import { createConfig, lintFromString } from "@redocly/openapi-core";
import openapiTypescript, { astToString } from "openapi-typescript";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import type { CorsacDocument } from "../../src/document/extensions.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { openapiValidator } from "../../src/validate/validators.js";
import { corpusNote } from "../pages/corpus-files.js";
import { corpusServices, ownServices } from "./corpus-services.js";

const documents = new Map<string, CorsacDocument>(
  [...ownServices, ...corpusServices].map(({ name, files }) => [
    name,
    readDocumentation(files, { service: "test" }).document,
  ]),
);
const names = [...documents.keys()];

const document = (name: string): CorsacDocument => {
  const found = documents.get(name);
  if (found === undefined) throw new TypeError(`No document of ${name}`);
  return found;
};

/** What a second validator checks, which knows the specification by rules and types of its own and not by a schema. */
const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "no-server-trailing-slash": "off",
  "no-identical-paths": "error",
  "no-enum-type-mismatch": "error",
  "no-invalid-schema-examples": "off",
  "operation-operationId": "error",
  "operation-operationId-unique": "error",
  "operation-operationId-url-safe": "error",
  "operation-parameters-unique": "error",
  "path-declaration-must-exist": "error",
  "path-not-include-query": "error",
  "path-parameters-defined": "error",
  "security-defined": "off",
  "spec-components-invalid-map-name": "error",
  "spec-strict-refs": "off",
} as const;

describe(`the documents of the corpora${corpusNote}`, () => {
  it.each(names)("%s is valid by the official schema of OpenAPI 3.1", (name) => {
    const validate = openapiValidator();
    validate(document(name));
    expect((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual(
      [],
    );
  });

  it.each(names)("%s is valid by Redocly", async (name) => {
    const config = await createConfig({ rules });
    const problems = await lintFromString({ source: JSON.stringify(document(name)), config });
    const shown = problems.map(
      ({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer} ${message}`,
    );
    expect(shown.slice(0, 20)).toEqual([]);
  });

  describe("as types", () => {
    const files = new Map<string, string>();
    let problems: string[] = [];

    beforeAll(async () => {
      for (const [name, value] of documents) {
        const nodes = await openapiTypescript(JSON.stringify(value), { silent: true });
        files.set(`/corpus/${name.replace(/\W+/g, "-")}.ts`, astToString(nodes));
      }
      problems = compile(files);
    }, 60_000);

    it("compile in the strictest settings", () => {
      expect(files.size).toBe(documents.size);
      expect(problems.slice(0, 20)).toEqual([]);
    });
  });
});

/** Compiles files that are only in memory, with the repository's own settings. */
function compile(files: ReadonlyMap<string, string>): string[] {
  const base = new URL("../../../../tsconfig.base.json", import.meta.url).pathname;
  const read = ts.readConfigFile(base, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, "/corpus");
  const settings: ts.CompilerOptions = { ...options, noEmit: true, incremental: false };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, version) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  const program = ts.createProgram([...files.keys()], settings, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
