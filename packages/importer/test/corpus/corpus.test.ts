import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { corpusNote, hasCorpus } from "../pages/corpus-files.js";
import { compareComponent, compareOperation, findWritten } from "./compare.js";
import { corpusServices, ownServices } from "./corpus-services.js";
import { writtenComponents, writtenOperations } from "./document-operation.js";
import { type Difference, normalisations } from "./normalisations.js";
import { rawMarkdown } from "./raw-markdown.js";
import { rawComponents, rawOpenApi } from "./raw-openapi.js";
import type { RawOperation } from "./raw-operation.js";
import { rawProject } from "./raw-project.js";

/** How each folder is read by the counter. The seeds' dumps have a counter of their own. */
const readers: Readonly<Record<string, (file: SourceFile) => RawOperation[]>> = {
  "page-md": rawOpenApi,
  openapi: rawOpenApi,
  "replicate-openapi": rawOpenApi,
  broken: rawOpenApi,
  project: rawProject,
  "markdown-export": rawMarkdown,
};

const counted = [...ownServices, ...corpusServices].flatMap(({ name, files }) => {
  const reader = readers[name.replace("own/", "").split("/")[0] ?? ""];
  return reader === undefined ? [] : [{ name, files, reader }];
});

describe(`every fact of the corpora is in the document${corpusNote}`, () => {
  const used = new Set<string>();

  it.each(counted)("$name", { timeout: 60_000 }, ({ name, files, reader }) => {
    const { document } = readDocumentation(files, { service: "test" });
    const written = writtenOperations(document);
    const operations = files.flatMap(reader);
    const comparisons = operations.map((operation) =>
      compareOperation(operation, findWritten(operation, written)),
    );
    if (reader === rawOpenApi) {
      for (const file of files) {
        for (const component of rawComponents(file)) {
          const candidates = writtenComponents(document, component.name);
          comparisons.push(compareComponent(file.path, component.name, component.schema, candidates));
        }
      }
    }
    const found = comparisons.reduce((sum, { facts }) => sum + facts, 0);
    const differences = comparisons.flatMap((comparison) => comparison.differences);
    const lost = differences.filter((difference) => {
      const rule = normalisations.find(({ allows }) => allows(difference));
      if (rule !== undefined) used.add(rule.id);
      return rule === undefined;
    });
    const inferred = JSON.stringify(document).split('{"keyword":').length - 1;
    const present = found - differences.length;
    const changed = differences.length - lost.length;
    console.log(
      `${name}: ${operations.length} operations, ${found} facts; in the document ${present}, changed by a rule ${changed}, lost ${lost.length}; inferred ${inferred}`,
    );
    expect(operations.length).toBeGreaterThan(0);
    expect(lost.slice(0, 20).map(shown)).toEqual([]);
  });

  it.skipIf(!hasCorpus)("and no rule for differences is idle", () => {
    expect([...used].sort()).toEqual(normalisations.map(({ id }) => id).sort());
  });
});

function shown({ operation, kind, place, said, written }: Difference): string {
  const short = (value: unknown): string => JSON.stringify(value).slice(0, 160);
  return `${operation.file} ${operation.method} ${operation.path} ${place}: ${kind} ${short(said)}, in the document ${short(written)}`;
}
