import { expect, test } from "vitest";
import extensionSchema from "../../schemas/x-corsac.schema.json" with { type: "json" };
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { everyLifecycle, everyModel, everyService, everySigner } from "./every-word.fixture.js";
import { validateExtension } from "./validate-document.js";

const definitions: JsonObject = toJson(extensionSchema.$defs);

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

/** Names of the schema that none of the samples has: `/list/page/first`. */
function unsaid(schema: JsonValue | undefined, samples: readonly JsonValue[], at: string): string[] {
  if (!isJsonObject(schema)) return [];
  const name = textMember(schema, "$ref")?.split("/").at(-1);
  const referred = name === undefined ? [] : unsaid(member(definitions, name), samples, at);
  const here = Object.entries(objectMember(schema, "properties")).flatMap(([key, inner]) => {
    const found = samples.flatMap((sample) =>
      isJsonObject(sample) && Object.hasOwn(sample, key) ? [sample[key] ?? null] : [],
    );
    return found.length === 0 ? [`${at}/${key}`] : unsaid(inner, found, `${at}/${key}`);
  });
  const lists = samples.filter((sample) => Array.isArray(sample)).flat();
  const items = lists.length === 0 ? [] : unsaid(member(schema, "items"), lists, `${at}/*`);
  const listed = lists.length === 0 ? [] : unsaid(member(schema, "then"), samples, at);
  const values = samples.flatMap((sample) => (isJsonObject(sample) ? Object.values(sample) : []));
  const every = values.length === 0 ? [] : unsaid(member(schema, "additionalProperties"), values, `${at}/*`);
  const variants = arrayMember(schema, "allOf").flatMap((one) => {
    const [[key, wanted] = ["", undefined]] = Object.entries(
      objectMember(objectMember(one, "if"), "properties"),
    );
    const value = member(wanted, "const") ?? null;
    const fitting = samples.filter((sample) => member(sample, key) === value);
    const name = `${at}(${key}: ${String(value)})`;
    return fitting.length === 0 ? [name] : unsaid(member(one, "then"), fitting, name);
  });
  return [...referred, ...here, ...items, ...listed, ...every, ...variants];
}

test.each([
  ["model", [toJson(everyModel)]],
  ["lifecycle", [toJson(everyLifecycle)]],
  ["x-corsac-service", [toJson(everyService)]],
  ["x-corsac-signer", everySigner.map(toJson)],
] as const)("the schema and the types of %s know the same words", (name, samples) => {
  for (const sample of samples) expect(validateExtension(name, sample, "")).toEqual([]);
  // What one place of the sample leaves out another says: the sources of parameters are many.
  const missing = unsaid({ $ref: `#/$defs/${name}` }, samples, "").filter((one) => !/\(from: /.test(one));
  expect(missing).toEqual(name === "lifecycle" ? ["/batch/ids/parameter", "/idempotency/header"] : []);
});

test("the samples use every source of a parameter", () => {
  const text = JSON.stringify([everyModel, everyLifecycle]);
  for (const from of ["id", "request", "response", "answer", "constant", "output", "choice"])
    expect(text).toContain(`"from":"${from}"`);
});
