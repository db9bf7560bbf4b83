import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { textFields } from "./apply-translation.js";
import { languageOf } from "./language.js";

/** Keys with data, in which `title` may have any meaning. */
const dataKeys: ReadonlySet<string> = new Set([
  "example",
  "default",
  "enum",
  "const",
  "value",
  "input",
  "defaults",
]);
/** Keys whose members are names, not fields. */
const nameMaps: ReadonlySet<string> = new Set(["properties", "schemas", "paths", "responses", "headers"]);

/** The maximum number of texts that are listed; the rest is counted. */
const shown = 5;

/** Reports the texts of a document with an English translation that have none yet. */
export function reportUntranslated(
  document: JsonObject,
  translation: SourceFile,
  diagnostics: Diagnostics,
): void {
  const pointers: string[] = [];
  visit(document, "", false, pointers);
  if (pointers.length === 0) return;
  const more = pointers.length > shown ? phrase` and ${pointers.length - shown} more` : "";
  const texts = pointers.length === 1 ? phrase`One text has` : phrase`${pointers.length} texts have`;
  diagnostics.report({
    rule: "translation-missing",
    severity: "info",
    ...worded(phrase`${texts} no English wording: ${pointers.slice(0, shown)}${more}.`),
    ...advised(phrase`Add them to ${translation.path}.`),
  });
}

function visit(value: JsonValue, pointer: string, names: boolean, found: string[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, appendPointer(pointer, index), false, found);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const inside = appendPointer(pointer, key);
    if (names) {
      visit(item, inside, false, found);
    } else if (textFields.has(key) && typeof item === "string") {
      if (languageOf(item) === "zh") found.push(inside);
    } else if (!dataKeys.has(key) && (!key.startsWith("x-corsac-") || pointer === "")) {
      visit(item, inside, nameMaps.has(key), found);
    }
  }
}
