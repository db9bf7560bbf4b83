import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CorsacDocument, readDocumentation } from "@corsac/importer";
import { loadDocument, readSourceFiles } from "@corsac/importer/node";
import { expect, test } from "vitest";
import { comparison } from "../assignable.fixture.js";
import { compile } from "../compile.fixture.js";
import { typePlaces } from "./compared-places.fixture.js";
import { operationTypes } from "./operation-types.js";
import { referenceTypes } from "./reference-types.fixture.js";
import { withoutWrittenNames } from "./written-names.fixture.js";

const specs = resolve(import.meta.dirname, "../../../../specs");
const corpus = process.env["CORSAC_CORPUS"] ?? resolve(import.meta.dirname, "../../../../../shared/corpus");
const corpusNote = existsSync(corpus) ? "" : " (skipped: set CORSAC_CORPUS to the folder of the corpus)";

/** What the compiler finds where the types of openapi-typescript and ours are not assignable to each other. */
function differences(documents: ReadonlyMap<string, CorsacDocument>): string[] {
  const names = [...documents.keys()];
  const files = [...documents.values()].flatMap((given, index) => {
    // A tree, as every document is that was read from a file.
    const document: CorsacDocument = withoutWrittenNames(JSON.parse(JSON.stringify(given)));
    return comparison({
      name: `d${index}`,
      ours: operationTypes(document, "specs/acme"),
      theirs: referenceTypes({ ...document }),
      places: typePlaces(document),
    });
  });
  return compile(new Map(files)).map((problem) =>
    problem.replace(/^d(\d+)/, (whole, index: string) => names[Number(index)] ?? whole),
  );
}

test("the committed services: types and those of openapi-typescript are assignable to each other", async () => {
  const documents = new Map<string, CorsacDocument>();
  for (const name of readdirSync(specs)) documents.set(name, await loadDocument(join(specs, name)));
  expect(differences(documents)).toEqual([]);
});

test(`real documentation of every form: as those of openapi-typescript${corpusNote}`, async () => {
  const documents = new Map<string, CorsacDocument>();
  for (const folder of existsSync(corpus) ? readdirSync(corpus) : []) {
    const files = await readSourceFiles([join(corpus, folder)]).catch(() => []);
    for (const file of files) documents.set(file.path, readDocumentation([file]).document);
  }
  expect(differences(documents)).toEqual([]);
}, 300_000);

test("types that differ are found, each way, and so are members that may be left out", () => {
  const ours = `export interface components { schemas: {
    A: { a: string };
    B: { b: string | number };
    C: { c?: string };
    D: { d: string; e?: { f?: number } };
    E: { e: string; f?: E[] };
  } } type E = components["schemas"]["E"];`;
  const theirs = `export interface components { schemas: {
    A: { a: string | number };
    B: { b: string };
    C: {};
    D: { d: string; e?: {} };
    E: { e: string; f?: components["schemas"]["E"][] };
  } }`;
  const places = ["A", "B", "C", "D", "E"].map((name) => `components["schemas"]["${name}"]`);
  const found = compile(new Map(comparison({ name: "d", ours, theirs, places })));
  expect(
    found.map((problem) => /schemas\\"\]\[\\"(\w)[^"]*".*"(ours|theirs) cannot/.exec(problem)?.slice(1)),
  ).toEqual([
    ["A", "theirs"],
    ["B", "ours"],
    ["C", "theirs"],
    ["D", "theirs"],
  ]);
});
