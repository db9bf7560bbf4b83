// The operations that list models show models that the documents describe, so that the sandbox lists real ones.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));
const texts = readdirSync(specs).map((service) => readFileSync(join(specs, service, "openapi.json"), "utf8"));

interface Part {
  readonly paths?: Readonly<Record<string, { get?: Operation }>>;
  readonly "x-corsac-models"?: readonly {
    id: string;
    examples?: { input: Readonly<Record<string, unknown>> }[];
  }[];
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { example?: unknown; examples?: unknown }>> }>
  >;
}

const documents: readonly Part[] = texts.map((text) => JSON.parse(text));

/** Ids of models, and the values that their examples give to a field of the input. */
const known = new Set(
  documents.flatMap(({ "x-corsac-models": models = [] }) =>
    models.flatMap(({ id, examples = [] }) => [
      id,
      ...examples.flatMap(({ input }) => Object.values(input).filter((value) => typeof value === "string")),
    ]),
  ),
);

/** The objects of a JSON value. */
function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [{ ...value }, ...inner];
}

const lists = documents.flatMap(({ paths = {} }) =>
  Object.entries(paths).flatMap(([path, { get }]) =>
    /\/models$/.test(path) && get !== undefined ? [{ path, content: get.responses["200"]?.content }] : [],
  ),
);

test.each(lists)("$path lists models that are described", ({ content }) => {
  const ids = objectsIn(content?.["application/json"])
    .map(({ id, name, owner }) => (owner === undefined ? (id ?? name) : `${String(owner)}/${String(name)}`))
    .filter((id) => typeof id === "string" && id !== "example")
    .map((id) => String(id).replace(/^models\//, ""));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
});
