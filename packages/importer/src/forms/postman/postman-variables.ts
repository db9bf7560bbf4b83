import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { JsonValue } from "../../document/json.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";

/** The values of a collection's variables: `{{name}}` in its addresses. */
export type PostmanVariables = ReadonlyMap<string, string>;

/** The maximum depth of variables that refer to each other; deeper nesting is a cycle. */
const deepestNesting = 10;

/** The `variable` list of a collection, of a folder, or the `values` of an environment. */
export function variablesOf(owner: JsonValue, list: "variable" | "values"): Map<string, string> {
  const found = new Map<string, string>();
  for (const variable of arrayMember(owner, list)) {
    const key = textMember(variable, "key") ?? textMember(variable, "id");
    const value = member(variable, "value");
    const isOff = member(variable, "enabled") === false || member(variable, "disabled") === true;
    if (key === undefined || isOff || value === "" || value === null) continue;
    if (["string", "number", "boolean"].includes(typeof value)) found.set(key, String(value));
  }
  return found;
}

/** Whether a file is an environment of Postman: values for the variables of collections. */
export function isPostmanEnvironment({ text }: SourceFile): boolean {
  return (
    /^\s*\{/.test(text) &&
    /"values"\s*:\s*\[/.test(text) &&
    /"_postman_variable_scope"\s*:\s*"(?:environment|globals)"|"_postman_exported_using"/.test(text)
  );
}

/** A text in which variables with known values are replaced. */
export function filledIn(text: string, variables: PostmanVariables): string {
  let filled = text;
  for (let depth = 0; depth < deepestNesting && filled.includes("{{"); depth += 1) {
    const next = filled.replace(
      /\{\{\s*([^{}]+?)\s*\}\}/g,
      (whole, name: string) => variables.get(name) ?? whole,
    );
    if (next === filled) return filled;
    filled = next;
  }
  return filled;
}
