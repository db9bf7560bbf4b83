import { isSecretName, jsonObject, member } from "../document/contract.js";
import { textOf } from "../document/json-value.js";
import { resolveReferences } from "../document/resolve-references.js";
import type { Service } from "../document/service.js";

/** Whether a header or a query parameter contains a key, according to its name or a document. */
export type IsSecret = (name: string) => boolean;

/** Maximum number of names with a cached result. */
const mostNames = 1000;

/** Names of secrets: those of the services' security schemes, and names that look similar. */
export function secretNames(services: readonly Service[]): IsSecret {
  const declared = new Set(services.flatMap(declaredNames));
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const isSecret = declared.has(name.toLowerCase()) || isSecretName(name, "parameter");
    // Names come from requests, so the cache must be limited.
    if (known.size < mostNames) known.set(name, isSecret);
    return isSecret;
  };
}

/** Names of all schemes, including those that no operation requires: programs may send them anyway. */
function declaredNames({ document }: Service): string[] {
  const schemes = jsonObject(jsonObject(document["components"])["securitySchemes"]);
  return Object.values(schemes).flatMap((value) => {
    const name = textOf(member(resolveReferences(document, value), "name"));
    return name === undefined ? [] : [name.toLowerCase()];
  });
}
