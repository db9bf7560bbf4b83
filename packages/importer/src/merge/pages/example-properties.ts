import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageExample } from "../../forms/page.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { inferSchema } from "../schemas/infer-schema.js";
import { sourceReference } from "../source-reference.js";

/**
 * Adds the fields that occur only in an example, marked as inferred, and reports each.
 *
 * @param schema The documented schema; undefined where there is none.
 */
export function addExampleProperties(
  schema: SourcedValue | undefined,
  examples: readonly PageExample[],
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  let result = schema;
  for (const { value: example } of examples) {
    if (!isJsonObject(example.value)) continue;
    const addition: Addition = { example, spans: new Map(), diagnostics };
    const extended = extend(result?.value ?? { type: "object" }, example.value, "", "", addition);
    // Positions are computed only where fields are added.
    result =
      result !== undefined && addition.spans.size === 0
        ? result.with(extended)
        : new SourcedValue(extended, example.source, placesWith(addition, result));
  }
  return result;
}

function placesWith({ example, spans }: Addition, schema: SourcedValue | undefined): Map<JsonPointer, Span> {
  return new Map([...(schema?.spans ?? [["", example.span("")] as const]), ...spans]);
}

interface Addition {
  example: SourcedValue;
  /** The positions of the added fields. */
  spans: Map<JsonPointer, Span>;
  diagnostics: Diagnostics;
}

function extend(
  schema: JsonValue,
  shown: JsonValue,
  pointer: JsonPointer,
  examplePointer: JsonPointer,
  addition: Addition,
): JsonValue {
  if (!isJsonObject(schema) || !isJsonObject(shown) || !isOpenObject(schema)) return schema;
  // An object without documented fields may be a map: then the example's names are keys of it.
  if (pointer !== "" && !Object.hasOwn(schema, "properties") && isMap(schema, shown)) return schema;
  const properties: JsonObject = { ...objectMember(schema, "properties") };
  for (const [name, value] of Object.entries(shown)) {
    const inner = appendPointer(`${pointer}/properties`, name);
    const innerExample = appendPointer(examplePointer, name);
    const known = member(properties, name);
    if (known !== undefined) {
      properties[name] = extend(known, value, inner, innerExample, addition);
      continue;
    }
    const location = addition.example.at(innerExample);
    properties[name] = {
      ...inferSchema(value),
      ...(typeof value === "object" ? {} : { examples: [value] }),
      "x-corsac-inferred": [
        { keyword: "property", from: "example", text: `${name}: ${JSON.stringify(value)}` },
      ],
      "x-corsac-source": [sourceReference(location)],
    };
    addition.spans.set(inner, addition.example.span(innerExample));
    const message = phrase`"${name}" occurs only in the example, not among the documented fields`;
    addition.diagnostics.report(finding("property-only-in-example", message, location));
  }
  return Object.keys(properties).length === 0 ? schema : { ...schema, properties };
}

/** Whether a described object has names in an example that are not field names. */
function isMap(schema: JsonObject, shown: JsonObject): boolean {
  return (
    Object.hasOwn(schema, "description") &&
    Object.keys(shown).some((name) => !/^[A-Za-z_$][\w$]*$/.test(name))
  );
}

/**
 * Whether properties can be added: not where a reference, alternatives or the only values define the object, or a map accepts any key.
 * Beside `properties`, even an empty one, `additionalProperties: true` is not evidence of a map: tools write both for
 * undocumented objects.
 */
function isOpenObject(schema: JsonObject): boolean {
  if (["$ref", "allOf", "anyOf", "oneOf", "const", "enum"].some((keyword) => Object.hasOwn(schema, keyword)))
    return false;
  const type = member(schema, "type");
  const others = member(schema, "additionalProperties");
  if (isJsonObject(others) || (others === true && !Object.hasOwn(schema, "properties"))) return false;
  return type === undefined || type === "object" || (Array.isArray(type) && type.includes("object"));
}
