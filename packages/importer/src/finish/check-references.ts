import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, textMember } from "../document/json-values.js";
import { listOperations, pathParameters } from "../document/operations.js";
import { resolveReference, resolveSchema } from "../document/schema-reference.js";
import { sourceLocation } from "./source-location.js";

/** Under these keys stands data: a `$ref` in it is none. */
const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** Every `$ref` leads somewhere. */
export function checkSchemaReferences(document: JsonObject): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const checked = new Set<string>();
  const path: (string | number)[] = [];
  const visit = (value: JsonValue, named: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        path.push(index);
        visit(item, false);
        path.pop();
      }
      return;
    }
    const reference = value["$ref"];
    if (typeof reference === "string" && !checked.has(reference)) {
      checked.add(reference);
      if (resolveReference(document, reference) === undefined)
        diagnostics.push(referenceDiagnostic(document, reference, path.reduce(appendPointer, "")));
    }
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (typeof item !== "object" || item === null) continue;
      // Directly below `properties` or `schemas`, a key is a name and no keyword.
      if (!named && dataKeys.has(key) && !(key === "examples" && isExampleMap(item))) continue;
      // What stands in extensions of others is theirs.
      if (!named && key.startsWith("x-") && !key.startsWith("x-corsac-")) continue;
      path.push(key);
      visit(item, !named && (key === "properties" || key === "schemas"));
      path.pop();
    }
  };
  visit(document, false);
  return diagnostics;
}

function isExampleMap(value: JsonValue): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).some((item) => isJsonObject(item) && item["$ref"] !== undefined)
  );
}

function referenceDiagnostic(document: JsonObject, reference: string, pointer: string): Diagnostic {
  const segments = pointerSegments(reference.replace(/^#/, ""));
  const name = segments.at(-1) ?? "";
  const around = resolveReference(document, reference.slice(0, reference.lastIndexOf("/")));
  const similar = isJsonObject(around) ? nearest(name, Object.keys(around)) : undefined;
  return {
    rule: "reference-unresolved",
    severity: "error",
    message: `${reference}, at ${pointer === "" ? "the root" : pointer}, leads nowhere.`,
    hint:
      similar === undefined
        ? "Add what it names, or take the reference out."
        : `Did you mean ${JSON.stringify(similar)}?`,
  };
}

/** Every path has exactly the parameters it names. */
export function checkPathParameters(document: JsonObject): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { path, method, item, operation } of listOperations(document)) {
    const declared = [...arrayMember(item, "parameters"), ...arrayMember(operation, "parameters")]
      .map((parameter) => resolveSchema(document, parameter))
      .filter((parameter) => parameter?.["in"] === "path")
      .flatMap((parameter) => textMember(parameter, "name") ?? []);
    const named = pathParameters(path);
    const report = (message: string, hint: string): void => {
      const location = sourceLocation(operation["x-corsac-source"]);
      diagnostics.push({ rule: "path-parameter", severity: "error", message, hint, ...location });
    };
    const key = `${method.toUpperCase()} ${path}`;
    for (const name of named.filter((one) => !declared.includes(one))) {
      report(
        `${key} does not declare its path parameter ${name}.`,
        "Add it to the page's path parameters, or in overlay.yaml.",
      );
    }
    for (const name of declared.filter((one) => !named.includes(one))) {
      report(
        `${key} declares a path parameter ${name} that is not in its path.`,
        "Correct the path or the parameter's name.",
      );
    }
  }
  return diagnostics;
}
