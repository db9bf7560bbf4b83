import { coinOperationNames } from "../../names/coin-operation-names.js";
import { identifierWords, isPublicIdentifier, pascalCase } from "../../names/identifier.js";
import { modelName, type Names } from "../../names/names.js";
import type { OperationUse } from "./operation-use.js";

/** Names the operations of a service that have no name yet; names from the source files come first. */
export function nameMergedOperations(groups: readonly (readonly OperationUse[])[], names: Names): void {
  const taken = new Set(Object.values(names.operations).map((name) => name.toLowerCase()));
  for (const uses of groups) keepDeclaredName(uses, names, taken);
  const operations = groups.flatMap((uses) => {
    const [use] = uses;
    if (use === undefined) return [];
    const { method, path, page } = use;
    // The titles of several pages are those of its variants.
    const isShared = uses.some((other) => other.page.title?.text !== page.title?.text);
    const title = isShared ? "" : (page.title?.text ?? "");
    return [{ method, path, title, preferred: modelOperation(uses, names) }];
  });
  coinOperationNames(operations, names);
}

/** The operation of a model whose id is derived from its path is named like the model. */
function modelOperation(uses: readonly OperationUse[], names: Names): string | undefined {
  const ids = new Set(uses.map(({ offer }) => offer?.id));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined || uses[0]?.path !== `/${id}`) return undefined;
  return `create${pascalCase(identifierWords(modelName(id, names)))}`;
}

/** An operationId of an OpenAPI file is kept where it is valid and not in use. */
function keepDeclaredName(uses: readonly OperationUse[], names: Names, taken: Set<string>): void {
  const [first] = uses;
  if (first === undefined) return;
  const key = `${first.method.toUpperCase()} ${first.path}`;
  const declared = uses
    .map(({ page }) => page.extra?.["operationId"])
    .find((name) => typeof name === "string");
  if (Object.hasOwn(names.operations, key) || declared === undefined) return;
  if (!isPublicIdentifier(declared) || taken.has(declared.toLowerCase())) return;
  names.operations[key] = declared;
  taken.add(declared.toLowerCase());
}
