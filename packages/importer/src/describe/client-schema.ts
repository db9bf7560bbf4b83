import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, strings } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";
import { soundPattern } from "../pattern/sound-pattern.js";
import { isUnchecked, unlistedFields } from "./client-keywords.js";
import { inferredKey, marksOf } from "./inferred-rules.js";
import { isAnnotation } from "./schema-keywords.js";
import type { SchemaData } from "./service-data.js";

/** A rule of a schema that the client does not check. */
export interface UncheckedKeyword {
  keyword: string;
  /** The position of the schema that has it, inside the schema that was read. */
  pointer: JsonPointer;
}

/** A schema with the keywords that the client checks, and the list of those that were left out. */
export interface ClientSchema {
  schema: SchemaData;
  unchecked: UncheckedKeyword[];
}

/** The result of reading a schema. If not exact, it allows more than the document's schema does. */
interface Reading {
  schema: JsonObject;
  exact: boolean;
}

const types: readonly JsonValue[] = ["array", "boolean", "integer", "null", "number", "object", "string"];
const sizes: ReadonlySet<string> = new Set([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);

/**
 * Converts a schema for the client's validator. The result allows every value that the given schema allows: keywords
 * that the validator does not support are left out, with those that depend on them. `oneOf` becomes `anyOf` where the
 * client could report a false match; `not` is left out in that case. `true` becomes `{}`, and `false` becomes
 * `{ not: {} }`.
 *
 * An inferred rule (`x-corsac-inferred` of `inlineSchema`) is kept with its mark; alternatives that contain one are
 * treated like those that are not checked exactly.
 *
 * @param inlined Without references: a result of `inlineSchema`.
 * @param direction A `readOnly` field is never required in an input.
 * @param cuts The schemas in `inlined` that replace references that were not followed.
 */
export function clientSchema(
  inlined: JsonValue,
  direction: "input" | "output",
  cuts: WeakSet<JsonObject> = new WeakSet(),
): ClientSchema {
  const reader = new Reader(direction, cuts);
  const { schema } = reader.read(inlined, "");
  return { schema, unchecked: reader.unchecked };
}

/** How much of a rule the client's schema keeps: all of it, a looser rule, or nothing of a rule that forbids values. */
type Outcome = "exact" | "looser" | "unchecked";

class Reader {
  readonly unchecked: UncheckedKeyword[] = [];
  readonly #direction: "input" | "output";
  readonly #cuts: WeakSet<JsonObject>;

  constructor(direction: "input" | "output", cuts: WeakSet<JsonObject>) {
    this.#direction = direction;
    this.#cuts = cuts;
  }

  read(source: JsonValue, pointer: JsonPointer): Reading {
    if (source === false) return { schema: { not: {} }, exact: true };
    if (!isJsonObject(source)) return { schema: {}, exact: source === true };
    const reading: Reading = { schema: {}, exact: !this.#cuts.has(source) };
    const { schema } = reading;
    if (!reading.exact) this.unchecked.push({ keyword: "$ref", pointer });
    for (const [keyword, value] of Object.entries(source)) {
      const outcome = isUnchecked(keyword, source)
        ? "unchecked"
        : this.#rule(keyword, value, schema, pointer);
      reading.exact &&= outcome === "exact";
      if (outcome === "unchecked") this.unchecked.push({ keyword, pointer });
    }
    if (unlistedFields.some((keyword) => isUnchecked(keyword, source)))
      schema["additionalProperties"] ??= true;
    if (this.#direction === "input" && dropReadOnly(schema, source)) reading.exact = false;
    if (schema[inferredKey] !== undefined) {
      this.#marks(schema);
      reading.exact = false;
    }
    return reading;
  }

  /** Outputs are not checked: an inferred list of values is left out, so that its type stays open. */
  #marks(schema: JsonObject): void {
    const marks = marksOf(schema, schema[inferredKey]);
    delete schema[inferredKey];
    if (marks === undefined) return;
    if (this.#direction === "input") schema[inferredKey] = marks;
    else if (Object.hasOwn(marks, "enum")) delete schema["enum"];
  }

  #rule(keyword: string, value: JsonValue, schema: JsonObject, pointer: JsonPointer): Outcome {
    if (isAnnotation(keyword) || keyword === "const") setProperty(schema, keyword, value);
    else if (sizes.has(keyword)) return copySize(keyword, value, schema);
    switch (keyword) {
      case "type":
        if (![value].flat().every((type) => types.includes(type))) return "looser";
        schema["type"] = value;
        return "exact";
      case "enum":
      case "required":
        if (!Array.isArray(value)) return "looser";
        schema[keyword] = value;
        return "exact";
      case "pattern":
        return copyPattern(value, schema);
      case "properties":
        return this.#properties(value, schema, appendPointer(pointer, keyword));
      case "items":
      case "additionalProperties": {
        if (Array.isArray(value)) return "looser";
        const { schema: inner, exact } = this.read(value, appendPointer(pointer, keyword));
        schema[keyword] = keyword === "additionalProperties" && typeof value === "boolean" ? value : inner;
        return exact ? "exact" : "looser";
      }
      case "allOf":
      case "anyOf":
      case "oneOf":
        return this.#forms(keyword, value, schema, appendPointer(pointer, keyword));
      case "not": {
        const excluded = new Reader(this.#direction, this.#cuts).read(value, "");
        if (!excluded.exact) return "unchecked";
        schema["not"] = excluded.schema;
        return "exact";
      }
      default:
        return "exact";
    }
  }

  #properties(value: JsonValue, schema: JsonObject, pointer: JsonPointer): Outcome {
    if (!isJsonObject(value)) return "looser";
    const properties: JsonObject = {};
    const readings = Object.entries(value).map(([name, property]) => {
      const reading = this.read(property, appendPointer(pointer, name));
      setProperty(properties, name, reading.schema);
      return reading;
    });
    schema["properties"] = properties;
    return outcomeOf(readings);
  }

  #forms(
    keyword: "allOf" | "anyOf" | "oneOf",
    value: JsonValue,
    schema: JsonObject,
    pointer: JsonPointer,
  ): Outcome {
    if (!Array.isArray(value) || value.length === 0) return "looser";
    const readings = value.map((form, index) => this.read(form, appendPointer(pointer, index)));
    const forms = readings.map((form) => form.schema);
    const outcome = outcomeOf(readings);
    if (keyword === "oneOf" && outcome === "exact") schema["oneOf"] = forms;
    else {
      const rules = keyword === "allOf" ? forms : [{ anyOf: forms }];
      if (keyword !== "allOf" && schema["anyOf"] === undefined) schema["anyOf"] = forms;
      else schema["allOf"] = [...(Array.isArray(schema["allOf"]) ? schema["allOf"] : []), ...rules];
    }
    return keyword === "oneOf" && outcome === "looser" ? "unchecked" : outcome;
  }
}

function outcomeOf(readings: readonly Reading[]): Outcome {
  return readings.every(({ exact }) => exact) ? "exact" : "looser";
}

function copySize(keyword: string, value: JsonValue, schema: JsonObject): Outcome {
  if (typeof value !== "number") return "looser";
  schema[keyword] = value;
  // The client compares fractions with a tolerance.
  return keyword === "multipleOf" && !Number.isInteger(value) ? "looser" : "exact";
}

function copyPattern(value: JsonValue, schema: JsonObject): Outcome {
  const pattern = typeof value === "string" ? soundPattern(value).pattern : undefined;
  if (pattern === undefined) return "unchecked";
  schema["pattern"] = pattern;
  // The client does not run patterns on long texts.
  return "looser";
}

/** A service sets `readOnly` fields itself: OpenAPI requires them in responses only. Returns whether there was one. */
function dropReadOnly(schema: JsonObject, { properties, required }: JsonObject): boolean {
  if (!isJsonObject(properties) || !Array.isArray(required)) return false;
  const isAsked = (name: string): boolean => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return !isJsonObject(property) || property["readOnly"] !== true;
  };
  const names = strings(required).filter(isAsked);
  if (names.length === required.length) return false;
  if (names.length > 0) schema["required"] = names;
  else delete schema["required"];
  return true;
}
