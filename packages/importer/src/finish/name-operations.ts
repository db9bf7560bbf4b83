import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { advised, worded } from "../findings/finding.js";
import { isPublicIdentifier } from "../names/identifier.js";
import { type Names, operationName } from "../names/names.js";
import { sourceLocation } from "./source-location.js";

/** Gives every operation an operationId, in place, and adds every operationId to the names. */
export function nameOperations(document: JsonObject, names: Names, diagnostics: Diagnostics): void {
  const operations = listOperations(document);
  // Existing operationIds come first, so that a generated one does not take their name.
  for (const { method, path, operation, id } of operations) {
    if (id === undefined) continue;
    const key = `${method.toUpperCase()} ${path}`;
    const known = Object.hasOwn(names.operations, key) ? names.operations[key] : undefined;
    if (known !== undefined && known !== id) {
      diagnostics.report({
        rule: "operation-name-conflict",
        severity: "error",
        ...worded(phrase`${key} is named ${known} in names.yaml and ${id} in the document.`),
        ...advised(phrase`Public names do not change: give the operation the name of names.yaml.`),
        ...sourceLocation(operation["x-corsac-source"]),
      });
    } else if (known === undefined && isPublicIdentifier(id) && isFree(id, key, names)) {
      names.operations[key] = id;
    }
  }
  for (const { method, path, operation, id } of operations) {
    if (id !== undefined) continue;
    operation["operationId"] = operationName(method, path, textMember(operation, "summary") ?? "", names);
  }
  reportDuplicates(document, diagnostics);
}

/** Whether no other operation has the name; names that differ only in case count as the same. */
function isFree(id: string, key: string, names: Names): boolean {
  return !Object.entries(names.operations).some(
    ([other, name]) => other !== key && name.toLowerCase() === id.toLowerCase(),
  );
}

function reportDuplicates(document: JsonObject, diagnostics: Diagnostics): void {
  const seen = new Map<string, string>();
  for (const { method, path, operation, id } of listOperations(document)) {
    if (id === undefined) continue;
    const key = `${method.toUpperCase()} ${path}`;
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, key);
      continue;
    }
    diagnostics.report({
      rule: "operation-name-duplicate",
      severity: "error",
      ...worded(phrase`${other} and ${key} have the same operationId, ${id}.`),
      ...advised(phrase`Give one of them another name, in names.yaml or where its operationId is written.`),
      ...sourceLocation(operation["x-corsac-source"]),
    });
  }
}
