import type { SourceLocation } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../document/json.js";
import { appendPointer, pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember } from "../document/json-values.js";
import { isOperationMethod } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import type { RuleId } from "../findings/rule-table.js";
import { sourceLocation } from "../finish/source-location.js";
import { soundSchema } from "../merge/schemas/sound-schema.js";
import { extensionValidator, openapiValidator, schemaValidator } from "../validate/validators.js";
import { type Loosened, loosen } from "./loosen.js";
import type { PlaceOf } from "./root-places.js";
import { soundParts } from "./sound-parts.js";
import { soundPathParameters } from "./sound-path-parameters.js";

/**
 * The last stage of reading: removes, in place, the smallest parts of a document that are not valid OpenAPI 3.1, JSON
 * Schema 2020-12 or extensions of ours, so that the rest is valid for any input pages. Most faults have been reported
 * before with their exact position; here a finding is located at the nearest part with a known position.
 *
 * Reports one warning for each part that was removed or completed.
 *
 * @param rootPlace Finds the parts without a source: `info`, `servers`, components.
 */
export function soundDocument(
  document: JsonObject,
  diagnostics: Diagnostics,
  rootPlace: PlaceOf = () => undefined,
): void {
  const placeOf: PlaceOf = (pointer) => sourcePlace(document, pointer) ?? rootPlace(pointer);
  const report = (rule: RuleId, pointer: JsonPointer, message: Message): void => {
    const location = placeOf(pointer);
    const made = finding(rule, message, location);
    diagnostics.report({ ...made, ...operationOf(pointer) });
  };
  soundParts(
    document,
    (schema, pointer) => {
      const problems = new Diagnostics();
      const nowhere = { file: "", line: 1, column: 1 };
      const sound = soundSchema(schema, phrase`The schema at ${pointer}`, () => nowhere, problems);
      for (const { location: _, operation: __, ...problem } of problems.all) {
        // Parts that operations refer to were checked, and reported, in each of them.
        if (sharedPart.test(pointer) && sourcePlace(document, pointer) === undefined) continue;
        const location = placeOf(pointer);
        diagnostics.report({
          ...problem,
          ...(location === undefined ? {} : { location }),
          ...operationOf(pointer),
        });
      }
      return sound;
    },
    (pointer, message) => report("reference-unresolved", pointer, message),
  );
  soundPathParameters(document, (pointer, message) => report("path-parameter", pointer, message));
  const tell: Tell = (rule, base, meaning) => {
    return ({ pointer, reason, added }) => {
      const end = added ? phrase`it was added` : phrase`it was left out`;
      report(rule, base + pointer, phrase`${base + pointer || "/"} ${reason} in ${meaning}; ${end}`);
    };
  };
  loosen(document, openapiValidator()).forEach(tell("openapi-invalid", "", "OpenAPI 3.1"));
  for (const [name, schema] of Object.entries(
    objectMember(objectMember(document, "components"), "schemas"),
  )) {
    if (!isJsonObject(schema)) continue;
    const base = appendPointer("/components/schemas", name);
    loosen(schema, schemaValidator()).forEach(tell("schema-invalid", base, "JSON Schema 2020-12"));
  }
  soundExtensions(document, "", tell);
}

const sharedPart = /^\/components\/(?:parameters|requestBodies|responses)\//;

type Tell = (rule: RuleId, base: JsonPointer, meaning: string) => (change: Loosened) => void;

/**
 * Removes invalid extensions, except in examples: those at the root part by part, the small ones elsewhere as a whole.
 */
function soundExtensions(owner: JsonObject, pointer: JsonPointer, tell: Tell): void {
  for (const key of Object.keys(owner)) {
    const value = owner[key];
    if (typeof value !== "object" || value === null || key === "example" || key === "examples") continue;
    const at = appendPointer(pointer, key);
    const validate = key.startsWith("x-corsac-") ? extensionValidator(key) : undefined;
    if (validate !== undefined) {
      if (pointer === "") loosen(value, validate).forEach(tell("extension-invalid", at, key));
      if (validate(value)) continue;
      delete owner[key];
      tell("extension-invalid", at, key)({ pointer: "", reason: phrase`is not allowed`, added: false });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        if (isJsonObject(item)) soundExtensions(item, appendPointer(at, index), tell);
    } else soundExtensions(value, at, tell);
  }
}

/** The nearest part around a pointer with a known position in the sources. */
function sourcePlace(document: JsonObject, pointer: JsonPointer): SourceLocation | undefined {
  const segments = pointerSegments(pointer);
  for (let length = segments.length; length >= 0; length -= 1) {
    const part = valueAtPointer(document, segments.slice(0, length).reduce<string>(appendPointer, ""));
    const { location } = isJsonObject(part) ? sourceLocation(part["x-corsac-source"] ?? part["source"]) : {};
    if (location !== undefined) return location;
  }
  return undefined;
}

function operationOf(pointer: JsonPointer): { operation?: string } {
  const [root, path, method] = pointerSegments(pointer);
  const isOperation = root === "paths" && method !== undefined && isOperationMethod(method);
  return isOperation ? { operation: `${method.toUpperCase()} ${path}` } : {};
}
