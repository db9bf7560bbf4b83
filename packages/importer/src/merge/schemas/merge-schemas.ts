import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, sameJson } from "../../document/json-values.js";
import { finding } from "../../lint/finding.js";
import { SourcedValue } from "../../positions/sourced-value.js";

/** Keywords of which two pages cannot both be right. */
const facts = ["type", "default", "enum", "minimum", "maximum", "const", "format", "multipleOf"];
/** Keywords that hold lists to which every page adds. */
const lists = ["required", "examples", "x-corsac-source", "x-corsac-inferred"];

/**
 * What two pages say of one schema, together. What only one of them says is kept; where both say something and it
 * differs, the first counts and a finding names both places.
 *
 * @param owner Whose field it is, for messages: `stability-ai/sdxl` or `GET /tasks/{id}`.
 */
export function mergeSchemas(
  first: SourcedValue,
  second: SourcedValue,
  owner: string,
  diagnostics: Diagnostic[],
): SourcedValue {
  const spans = new Map(first.spans);
  const merging: Merging = { first, second, owner, diagnostics };
  return new SourcedValue(merge(first.value, second.value, "", merging), first.source, spans);
}

interface Merging {
  first: SourcedValue;
  second: SourcedValue;
  owner: string;
  diagnostics: Diagnostic[];
}

function merge(one: JsonValue, other: JsonValue, pointer: JsonPointer, merging: Merging): JsonValue {
  if (!isJsonObject(one) || !isJsonObject(other)) return one;
  const result: JsonObject = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = member(one, key);
    if (known === undefined) result[key] = value;
    else if (key === "properties" && isJsonObject(known) && isJsonObject(value)) {
      result[key] = mergeProperties(known, value, `${pointer}/properties`, merging);
    } else if (key === "items") result[key] = merge(known, value, `${pointer}/items`, merging);
    else if (lists.includes(key)) result[key] = union(known, value);
    else if (key === "description") result[key] = bothTexts(known, value);
    else if (facts.includes(key) && !sameJson(known, value)) report(key, known, value, pointer, merging);
  }
  return result;
}

function mergeProperties(
  one: JsonObject,
  other: JsonObject,
  pointer: JsonPointer,
  merging: Merging,
): JsonObject {
  const result: JsonObject = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const known = member(one, name);
    result[name] = known === undefined ? schema : merge(known, schema, appendPointer(pointer, name), merging);
  }
  return result;
}

function report(
  keyword: string,
  known: JsonValue,
  value: JsonValue,
  pointer: JsonPointer,
  merging: Merging,
): void {
  const { file, line, column } = merging.first.at(pointer);
  const field = pointer === "" ? "The schema" : `"${pointer.split("/").at(-1)}"`;
  const message =
    `${field} of ${merging.owner} has the ${keyword} ${JSON.stringify(value)} here, ` +
    `but ${JSON.stringify(known)} at ${file}:${line}:${column}`;
  merging.diagnostics.push(finding("contradicting-pages", message, merging.second.at(pointer)));
}

function union(one: JsonValue, other: JsonValue): JsonValue {
  if (!Array.isArray(one) || !Array.isArray(other)) return one;
  return [...one, ...other.filter((item) => !one.some((known) => sameJson(known, item)))];
}

/** Two descriptions say more than one. */
export function bothTexts(one: JsonValue, other: JsonValue): JsonValue {
  if (typeof one !== "string" || typeof other !== "string" || one.includes(other)) return one;
  return `${one}\n\n${other}`;
}
