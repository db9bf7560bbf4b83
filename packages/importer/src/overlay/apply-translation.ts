import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { isJsonObject, objectAt, textMember } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";
import { advised, worded } from "../findings/finding.js";
import { changesNothing, selectNodes } from "./apply-overlay.js";
import { languageOf } from "./language.js";
import { type OverlayAction, readOverlay } from "./overlay-action.js";

/** The fields with texts for people. */
export const textFields: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/**
 * Applies a translation, an OpenAPI Overlay whose updates set only `description`, `summary` and `title`. The English
 * text becomes the field's value; all languages are kept in `x-corsac-text`.
 */
export function applyTranslation(
  document: JsonObject,
  language: string,
  file: SourceFile,
  diagnostics: Diagnostics,
): void {
  const { actions } = readOverlay(file, diagnostics);
  for (const action of actions) {
    const nodes = selectNodes(document, action, diagnostics);
    if (nodes === undefined) continue;
    const faults: Diagnostic[] = [];
    let changed = false;
    for (const node of nodes) {
      if (isJsonObject(node.value) && isJsonObject(action.update)) {
        changed = translate(node.value, action.update, language, action, [], faults) || changed;
      } else {
        faults.push(
          notText(
            action,
            [],
            action.remove
              ? phrase`A translation cannot remove ${node.path}.`
              : phrase`A translation cannot change ${node.path}.`,
          ),
        );
      }
    }
    diagnostics.report(...(changed || faults.length > 0 ? faults : [changesNothing(action)]));
  }
}

function translate(
  target: JsonObject,
  update: JsonObject,
  language: string,
  action: OverlayAction,
  path: readonly string[],
  faults: Diagnostic[],
): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const inside = [...path, key];
    const child = objectAt(target, key);
    if (isJsonObject(value) && child !== undefined) {
      changed = translate(child, value, language, action, inside, faults) || changed;
    } else if (textFields.has(key) && typeof value === "string") {
      changed = setText(target, key, language, value) || changed;
    } else {
      faults.push(
        notText(action, inside, phrase`A translation cannot set ${inside.join(".")} of ${action.target}.`),
      );
    }
  }
  return changed;
}

/** Sets one language of a text field. Returns whether anything changed. */
export function setText(target: JsonObject, field: string, language: string, text: string): boolean {
  const current = textMember(target, field);
  const all = objectAt(target, "x-corsac-text") ?? {};
  const known = objectAt(all, field) ?? {};
  if (current === text || known[language] === text) return false;
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(known)) if (typeof value === "string") texts[name] = value;
  if (current !== undefined && Object.keys(texts).length === 0) texts[languageOf(current)] = current;
  texts[language] = text;
  const value = texts["en"] ?? current ?? text;
  setProperty(target, field, value);
  const sorted = Object.fromEntries(Object.entries(texts).sort(([left], [right]) => (left < right ? -1 : 1)));
  setProperty(target, "x-corsac-text", { ...all, [field]: sorted });
  return true;
}

function notText(action: OverlayAction, path: readonly string[], message: Message): Diagnostic {
  return {
    rule: "translation-not-text",
    severity: "error",
    ...worded(message),
    ...advised(
      phrase`Translations set description, summary and title of what exists; facts belong into overlay.yaml.`,
    ),
    location: path.length === 0 ? action.location : action.locateUpdate(path),
  };
}
