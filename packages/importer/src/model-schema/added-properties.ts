import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { finding } from "../findings/finding.js";
import { sourceLocation } from "../finish/source-location.js";

/**
 * Reports the properties that only the models' own schemas added to the inputs of the current document: one finding for
 * each model and schema. Properties that an overlay has removed are not reported.
 */
export function reportAddedProperties(document: JsonObject, diagnostics: Diagnostics): void {
  for (const model of arrayMember(document, "x-corsac-models")) {
    const input = resolveSchema(document, objectMember(model, "input")["schema"]);
    const byFile = new Map<string, { names: string[]; source: JsonValue | undefined }>();
    for (const [name, property] of Object.entries(objectMember(input, "properties"))) {
      if (!isAdded(property)) continue;
      const source = member(property, "x-corsac-source");
      const file = sourceLocation(source).location?.file ?? "";
      const known = byFile.get(file) ?? { names: [], source };
      byFile.set(file, { ...known, names: [...known.names, name] });
    }
    for (const { names, source } of byFile.values()) {
      const message =
        names.length === 1
          ? phrase`Only the model's own schema has ${names}; no page of ${textMember(model, "id")} mentions it`
          : phrase`Only the model's own schema has ${names}; no page of ${textMember(model, "id")} mentions them`;
      diagnostics.report(finding("property-only-in-model-schema", message, sourceLocation(source).location));
    }
  }
}

function isAdded(property: JsonValue): boolean {
  return arrayMember(property, "x-corsac-inferred").some(
    (fact) => member(fact, "keyword") === "property" && member(fact, "from") === "model",
  );
}
