import type { JsonValue } from "../../src/document/json.js";
import { sameJson } from "../../src/document/json-values.js";
import type { WrittenContent, WrittenOperation } from "./document-operation.js";
import type { Difference } from "./normalisations.js";
import type { RawContent, RawOperation, RawSchema } from "./raw-operation.js";
import { type FieldFact, fieldFacts } from "./schema-facts.js";

/** What was looked for, by kind, and what was not found as the page says it. */
export interface Comparison {
  facts: number;
  differences: Difference[];
}

/** The document's operation for a page's: same method, same path but for the names of its parameters. */
export function findWritten(
  operation: RawOperation,
  written: readonly WrittenOperation[],
): WrittenOperation | undefined {
  const shape = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");
  const candidates = written.filter(({ method }) => method === operation.method);
  return (
    candidates.find(({ path }) => shape(path) === shape(operation.path)) ??
    candidates.find(({ path }) => {
      const pattern = shape(path)
        .split("{}")
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${pattern.join("[^/]+")}$`).test(shape(operation.path));
    })
  );
}

/** Looks every fact of a page's operation up in the document's. */
export function compareOperation(operation: RawOperation, written: WrittenOperation | undefined): Comparison {
  const comparison: Comparison = { facts: 0, differences: [] };
  const expect = recorder(operation, comparison);
  if (!expect("operation", "", `${operation.method} ${operation.path}`, null, written !== undefined))
    return comparison;
  if (written === undefined) return comparison;
  const { summary, description } = operation;
  if (summary !== "")
    expect(
      "summary",
      "",
      summary,
      written.titles,
      written.titles.some((title) => includes(title, summary)),
    );
  if (description !== "")
    expect("description", "", description, written.description, includes(written.description, description));
  for (const tag of operation.tags) expect("tag", "", tag, written.tags, written.tags.includes(tag));
  if (operation.deprecated) expect("deprecated", "", true, written.deprecated, written.deprecated);

  const names = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const writtenNames = [...written.path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  for (const parameter of operation.parameters) {
    const { name, place } = parameter;
    const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
    const position = names.indexOf(name);
    const found = written.parameters.find((one) =>
      place === "path" && position >= 0
        ? one.place === "path" && one.name === writtenNames[position]
        : one.place === place && one.name === name,
    );
    if (!expect("parameter", key, key, null, found !== undefined) || found === undefined) continue;
    expect("required", key, parameter.required, found.required, parameter.required === found.required);
    if (parameter.description !== "")
      expect(
        "description",
        key,
        parameter.description,
        found.description,
        includes(found.description, parameter.description),
      );
    compareSchema(parameter.schema, found.content, key, [], expect);
    compareExamples(parameter.examples, found.content, key, expect);
  }

  if (operation.body !== undefined) {
    const { body } = operation;
    if (expect("body", "request", true, null, written.body !== undefined) && written.body !== undefined) {
      if (body.required) expect("required", "request", true, written.body.required, written.body.required);
      if (body.description !== "")
        expect(
          "description",
          "request",
          body.description,
          written.body.description,
          includes(written.body.description, body.description),
        );
      compareContents(body.contents, written.body.contents, "request", expect);
    }
  }
  for (const response of operation.responses) {
    const place = `response ${response.status}`;
    const found = written.responses.get(response.status);
    if (!expect("response", place, response.status, null, found !== undefined) || found === undefined)
      continue;
    if (response.description !== "")
      expect(
        "description",
        place,
        response.description,
        found.description,
        includes(found.description, response.description),
      );
    for (const link of response.links) expect("link", place, link, found.links, found.links.includes(link));
    compareContents(response.contents, found.contents, place, expect);
  }
  return comparison;
}

/** Looks every fact of a data model up in the documents' data models that may be it; the likeliest counts. */
export function compareComponent(
  file: string,
  name: string,
  schema: RawSchema,
  candidates: readonly WrittenContent[],
): Comparison {
  const about = { file, method: "model", path: name };
  const comparisons = candidates.map((candidate): Comparison => {
    const comparison: Comparison = { facts: 0, differences: [] };
    compareSchema(schema, candidate, "", [], recorder(about, comparison));
    return comparison;
  });
  const none: Comparison = {
    facts: 1,
    differences: [{ operation: about, kind: "model", place: "", said: name, written: null }],
  };
  return comparisons.reduce(
    (one, other) => (one === none || other.differences.length < one.differences.length ? other : one),
    none,
  );
}

/** Counts facts, and notes those that are not found. */
function recorder(operation: Difference["operation"], comparison: Comparison): Expect {
  return (kind, place, said, written, isFound, examples) => {
    comparison.facts += 1;
    if (!isFound) {
      const difference: Difference = { operation, kind, place, said, written };
      comparison.differences.push(examples === undefined ? difference : { ...difference, examples });
    }
    return isFound;
  };
}

type Expect = (
  kind: string,
  place: string,
  said: JsonValue,
  found: JsonValue,
  isFound: boolean,
  examples?: readonly JsonValue[],
) => boolean;

function compareContents(
  contents: readonly RawContent[],
  written: ReadonlyMap<string, WrittenContent>,
  owner: string,
  expect: Expect,
): void {
  for (const { mediaType, schema, examples } of contents) {
    const place = `${owner} ${mediaType}`;
    const found = written.get(mediaType);
    if (!expect("content", place, mediaType, [...written.keys()], found !== undefined) || found === undefined)
      continue;
    if (schema !== undefined) compareSchema(schema, found, place, examples, expect);
    compareExamples(examples, found, place, expect);
  }
}

interface Check {
  kind: string;
  place: string;
  said: JsonValue;
  written: JsonValue;
  isFound: boolean;
}

/** Where pages are variants of one operation, one variant must hold all that a page says. */
function compareSchema(
  schema: RawSchema,
  written: WrittenContent,
  owner: string,
  examples: readonly JsonValue[],
  expect: Expect,
): void {
  const facts = fieldFacts(schema);
  const checks = written.variants.map((fields) => facts.flatMap((fact) => checkField(fact, fields, owner)));
  // A field that is missing weighs more than a flag that a rule may have changed.
  const weight = ({ kind, isFound }: Check): number => (isFound ? 0 : kind === "required" ? 0.01 : 1);
  const misses = (all: readonly Check[]): number => all.reduce((sum, check) => sum + weight(check), 0);
  const best = checks.reduce((one, other) => (misses(other) < misses(one) ? other : one));
  for (const { kind, place, said, written: found, isFound } of best)
    expect(kind, place, said, found, isFound, examples);
}

function checkField(fact: FieldFact, fields: ReadonlyMap<string, FieldFact[]>, owner: string): Check[] {
  const place = `${owner} ${fact.path}`;
  const candidates = fields.get(fact.path) ?? [];
  const field = { kind: "field", place, said: fact.path, written: null, isFound: candidates.length > 0 };
  if (candidates.length === 0) return [field];
  // The candidate that agrees in most: one place of the document must hold all that the page says of the field.
  const misses = candidates.map((candidate) => missing(fact, candidate));
  const best = misses.reduce((one, other) => (other.length < one.length ? other : one));
  const missed = new Map(best.map((miss) => [miss.kind, miss]));
  const checks = kindsOf(fact).map((kind): Check => {
    const miss = missed.get(kind);
    return {
      kind,
      place,
      said: miss?.said ?? null,
      written: miss?.written ?? null,
      isFound: miss === undefined,
    };
  });
  return [field, ...checks];
}

function compareExamples(
  examples: readonly JsonValue[],
  written: WrittenContent,
  place: string,
  expect: Expect,
): void {
  for (const example of examples) {
    expect(
      "example",
      place,
      example,
      written.examples,
      written.examples.some((one) => sameJson(one, example)),
    );
  }
}

function kindsOf(fact: FieldFact): string[] {
  return [
    ...(fact.types.length > 0 ? ["type"] : []),
    ...(fact.path === "" ? [] : ["required"]),
    ...(fact.description === "" ? [] : ["description"]),
    ...Object.keys(fact.keywords),
  ];
}

interface Miss {
  kind: string;
  said: JsonValue;
  written: JsonValue;
}

function missing(fact: FieldFact, written: FieldFact): Miss[] {
  const misses: Miss[] = [];
  const check = (kind: string, said: JsonValue, found: JsonValue, holds: boolean): void => {
    if (!holds) misses.push({ kind, said, written: found });
  };
  if (fact.types.length > 0)
    check("type", fact.types, written.types, sameJson([...fact.types].sort(), [...written.types].sort()));
  if (fact.path !== "")
    check("required", fact.required, written.required, fact.required === written.required);
  if (fact.description !== "")
    check(
      "description",
      fact.description,
      written.description,
      includes(written.description, fact.description),
    );
  for (const [keyword, value] of Object.entries(fact.keywords)) {
    const found = written.keywords[keyword];
    check(keyword, value, found ?? null, sameJson(found, value));
  }
  return misses;
}

/** Whether a text stands in another, line breaks and blanks aside. */
function includes(written: string, said: string): boolean {
  const plain = (value: string): string => value.replace(/\s+/g, " ").trim();
  return plain(written).includes(plain(said));
}
