import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, textMember } from "../../document/json-values.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { applyFacts } from "../../prose/apply-facts.js";
import { inferFromProse } from "../../prose/infer-from-prose.js";
import { proseProperty } from "../../prose/prose-property.js";
import { sourceFile } from "../source-reference.js";
import { soundSchema } from "./sound-schema.js";

/**
 * A schema with the facts that its descriptions state in prose, and every property with its source. Pointers stay
 * unchanged, so the positions of its parts stay valid.
 *
 * @param name The name of the field the schema describes, if it does.
 */
export function prepareSchema(sourced: SourcedValue, diagnostics: Diagnostics, name?: string): SourcedValue {
  return sourced.with(prepare(sourced.value, "", name, preparation(sourced, diagnostics, true)));
}

/** The same for responses: their properties get no source, to keep the document small. */
export function prepareAnswerSchema(sourced: SourcedValue, diagnostics: Diagnostics): SourcedValue {
  return sourced.with(prepare(sourced.value, "", undefined, preparation(sourced, diagnostics, false)));
}

interface Preparation {
  sourced: SourcedValue;
  diagnostics: Diagnostics;
  marksSource: boolean;
  /** The file name as used in sources. */
  file: string;
}

function preparation(sourced: SourcedValue, diagnostics: Diagnostics, marksSource: boolean): Preparation {
  return { sourced, diagnostics, marksSource, file: sourceFile(sourced.source.file.path) };
}

const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemaMaps = ["patternProperties", "$defs", "definitions", "dependentSchemas"];
const schemas = [
  "items",
  "additionalProperties",
  "not",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
  "unevaluatedItems",
  "unevaluatedProperties",
];

function prepare(
  value: JsonValue,
  pointer: JsonPointer,
  name: string | undefined,
  known: Preparation,
): JsonValue {
  if (!isJsonObject(value)) return value;
  const { sourced, diagnostics } = known;
  const label = name === undefined ? phrase`A schema` : phrase`"${name}"`;
  const at = (keyword?: string, member?: string): SourceLocation =>
    sourced.at(
      [keyword, member].reduce<string>(
        (up, key) => (key === undefined ? up : appendPointer(up, key)),
        pointer,
      ),
    );
  const sound = soundSchema(value, label, at, diagnostics);
  const result: JsonObject = {};
  for (const [key, part] of Object.entries(sound)) {
    const inner = appendPointer(pointer, key);
    if ((key === "description" || key === "title") && part === "") continue;
    if (key === "properties" && isJsonObject(part)) {
      result[key] = prepareProperties(part, inner, known);
    } else if (schemaMaps.includes(key) && isJsonObject(part)) {
      result[key] = mapMembers(part, (schema, member) =>
        prepare(schema, appendPointer(inner, member), undefined, known),
      );
    } else if (schemaLists.includes(key) && Array.isArray(part)) {
      result[key] = part.map((schema, index) => prepare(schema, appendPointer(inner, index), name, known));
    } else if (schemas.includes(key)) {
      result[key] = prepare(part, inner, undefined, known);
    } else {
      result[key] = part;
    }
  }
  return withFacts(result, name);
}

function prepareProperties(properties: JsonObject, pointer: JsonPointer, known: Preparation): JsonObject {
  const result: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    const inner = appendPointer(pointer, name);
    const schema = prepare(property, inner, name, known);
    if (known.marksSource && isJsonObject(schema)) {
      schema["x-corsac-source"] = [{ file: known.file, line: known.sourced.lineOf(inner, property) }];
    }
    result[name] = schema;
  }
  return result;
}

function withFacts(schema: JsonObject, name: string | undefined): JsonObject {
  const description = textMember(schema, "description");
  if (description === undefined || name === undefined) return schema;
  return applyFacts(schema, inferFromProse(description, proseProperty(schema, name)));
}

function mapMembers(object: JsonObject, change: (value: JsonValue, key: string) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
