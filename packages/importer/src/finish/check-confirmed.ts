import { type InferenceScope, inferredRules, isGuess, isWhole, scopeOf } from "../describe/inferred-rules.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { resolveReference } from "../document/schema-reference.js";
import { finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";

const key = "x-corsac-confirmed";
const open: InferenceScope = { confirmed: false };

/**
 * Reports every `x-corsac-confirmed` on a schema without inferred facts.
 *
 * @param place Returns the source position of a part of the document.
 */
export function checkConfirmed(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const report = (pointer: JsonPointer): void => {
    const path = pointerSegments(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const message = phrase`${key} at ${pointer} confirms nothing`;
    diagnostics.report(finding("confirmation-without-effect", message, place([...path, key])));
  };
  const models = arrayMember(document, "x-corsac-models");
  const isInferred = (model: JsonValue): boolean =>
    holdsGuess(document, member(objectMember(model, "input"), "schema") ?? null, new Set());
  for (const [index, model] of models.entries()) {
    if (member(model, key) === true && !isInferred(model)) report(`/x-corsac-models/${index}`);
  }
  if (objectMember(document, "x-corsac-service")[key] === true && !models.some(isInferred)) {
    report("/x-corsac-service");
  }
  for (const root of ["paths", "components", "webhooks"]) {
    eachConfirmed(member(document, root) ?? null, `/${root}`, (schema, pointer) => {
      if (!holdsGuess(document, schema, new Set())) report(pointer);
    });
  }
}

function eachConfirmed(
  value: JsonValue,
  pointer: JsonPointer,
  visit: (schema: JsonObject, pointer: JsonPointer) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value) && value[key] === true) visit(value, pointer);
  for (const [name, inner] of Object.entries(value)) {
    // Most values of a document are texts; their pointers are not needed.
    if (typeof inner === "object" && inner !== null)
      eachConfirmed(inner, appendPointer(pointer, name), visit);
  }
}

/** Whether a keyword of a schema, of a nested one or of a referenced one was inferred. */
function holdsGuess(document: JsonObject, value: JsonValue, seen: Set<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsGuess(document, item, seen));
  if (!isJsonObject(value)) return false;
  const { [key]: _confirmed, ...schema } = value;
  if (Object.keys(inferredRules(schema, scopeOf(schema, open))).length > 0) return true;
  if (arrayMember(schema, "x-corsac-inferred").some((fact) => isGuess(fact) && isWhole(fact))) return true;
  const reference = textMember(schema, "$ref");
  if (reference !== undefined && !seen.has(reference)) {
    seen.add(reference);
    if (holdsGuess(document, resolveReference(document, reference) ?? null, seen)) return true;
  }
  return Object.entries(schema).some(
    ([keyword, inner]) => !keyword.startsWith("x-") && holdsGuess(document, inner, seen),
  );
}
