import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../document/json-values.js";
import { resolveReference } from "../document/schema-reference.js";
import { memberRule, type PartKind } from "../references/document-grammar.js";

/** Reports a change: its position, and the reason. */
export type ReportPart = (pointer: JsonPointer, message: Message) => void;

/** Converts each schema object. */
export type SoundSchema = (schema: JsonObject, pointer: JsonPointer) => JsonObject;

/**
 * Visits every part of a document, in place: unresolvable references are removed, every schema is passed to `sound` and
 * replaced by its result, and duplicate parameters are removed. Extensions and examples are data and left unchanged.
 */
export function soundParts(document: JsonObject, sound: SoundSchema, report: ReportPart): void {
  const visit = (value: JsonValue, kind: PartKind, pointer: JsonPointer): JsonValue => {
    if (!isJsonObject(value)) return value;
    let part = value;
    const reference = part["$ref"];
    if (typeof reference === "string" && kind !== "pathItem" && !leads(document, reference)) {
      report(pointer, phrase`The reference ${reference} has no target and was left out`);
      const { $ref: _, ...beside } = part;
      part = beside;
    }
    if (kind === "schema") part = withSoundMapping(document, sound(part, pointer), pointer, report);
    for (const key of Object.keys(part)) {
      const noted = part[key];
      if (key.startsWith("x-") && !key.startsWith("x-corsac-") && noted !== undefined)
        part[key] = withoutDangling(document, noted, appendPointer(pointer, key), report);
      const rule = key.startsWith("x-") && kind !== "components" ? undefined : memberRule(kind, key);
      const inner = part[key];
      if (rule === undefined || inner === undefined) continue;
      const at = appendPointer(pointer, key);
      if (Array.isArray(inner)) {
        part[key] = inner.map((item, index) => visit(item, rule.kind, appendPointer(at, index)));
      } else if (rule.as === "map" && isJsonObject(inner)) {
        for (const name of Object.keys(inner)) {
          const entry = inner[name];
          if (entry !== undefined && !(name.startsWith("x-") && kind === "document"))
            inner[name] = visit(entry, rule.kind, appendPointer(at, name));
        }
      } else part[key] = visit(inner, rule.kind, at);
    }
    if (kind === "operation" || kind === "pathItem") onceEach(part, pointer, report);
    return part;
  };
  visit(document, "document", "");
  soundModels(document, report);
}

/** A schema whose discriminator maps only to existing schemas: by a reference, or by a name. */
function withSoundMapping(
  document: JsonObject,
  schema: JsonObject,
  pointer: JsonPointer,
  report: ReportPart,
): JsonObject {
  const { discriminator } = schema;
  const mapping = member(discriminator, "mapping");
  if (!isJsonObject(discriminator) || !isJsonObject(mapping)) return schema;
  const kept = Object.entries(mapping).flatMap(([word, item]): [string, JsonValue][] => {
    if (typeof item !== "string") return [[word, item]];
    const named = `#${appendPointer("/components/schemas", item)}`;
    const reference = [item, named].find((candidate) => leads(document, candidate));
    if (reference !== undefined) return [[word, reference]];
    report(`${pointer}/discriminator/mapping`, phrase`The word ${item} has no target and was left out`);
    return [];
  });
  return { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(kept) } };
}

/** An extension may contain any value, but tools follow its references, too. */
function withoutDangling(
  document: JsonObject,
  value: JsonValue,
  pointer: JsonPointer,
  report: ReportPart,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutDangling(document, item, appendPointer(pointer, index), report));
  }
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([key, item]) => {
    if (key !== "$ref" || typeof item !== "string" || leads(document, item)) return true;
    report(pointer, phrase`The reference ${item} has no target and was left out`);
    return false;
  });
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutDangling(document, item, appendPointer(pointer, key), report)]),
  );
}

function leads(document: JsonObject, reference: string): boolean {
  return resolveReference(document, reference) !== undefined;
}

function onceEach(owner: JsonObject, pointer: JsonPointer, report: ReportPart): void {
  const seen = new Set<string>();
  const parameters = arrayMember(owner, "parameters");
  const kept = parameters.filter((parameter, index) => {
    const key = `${textMember(parameter, "in")} ${textMember(parameter, "name")}`;
    if (textMember(parameter, "name") === undefined || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    report(
      appendPointer(`${pointer}/parameters`, index),
      phrase`The parameter ${key} occurs here a second time and was left out`,
    );
    return false;
  });
  if (kept.length < parameters.length) owner["parameters"] = kept;
}

/** The schemas that models reference. */
function soundModels(document: JsonObject, report: ReportPart): void {
  for (const [index, model] of arrayMember(document, "x-corsac-models").entries()) {
    for (const side of ["input", "output"]) {
      const schema = member(member(model, side), "schema");
      const reference = textMember(schema, "$ref");
      if (!isJsonObject(schema) || reference === undefined || leads(document, reference)) continue;
      report(
        `/x-corsac-models/${index}/${side}/schema`,
        phrase`The reference ${reference} has no target and was left out`,
      );
      delete schema["$ref"];
    }
  }
}
