import { camelCase, chooseIdentifier, identifierWords } from "./identifier.js";
import { operationCandidates } from "./operation-candidates.js";

/** The public names of models and operations. Assigned once, when first seen: adding a page never renames anything. */
export interface Names {
  /** Model id (`stability-ai/sdxl`) → name (`sdxl`). */
  models: Record<string, string>;
  /** `"POST /path"` → operationId. */
  operations: Record<string, string>;
  /** `"POST /path title"` of a page → id of the model it describes, where the page alone does not determine it. */
  pages?: Record<string, string>;
  /**
   * Name of a schema on a page → its name in `components.schemas`, where the two differ. If several files use the same
   * name for different schemas, the key is `<name> <file>`.
   */
  schemas?: Record<string, string>;
  /** Name exported by the service's own entry → its name in the index over all services, if the two differ. */
  index?: Record<string, string>;
  /** The service's exported constant, which no new model may have as a name. Not written to names.yaml. */
  service?: string | undefined;
}

/** An empty set of names. */
export function emptyNames(): Names {
  return {
    models: Object.create(null),
    operations: Object.create(null),
    pages: Object.create(null),
    schemas: Object.create(null),
    index: Object.create(null),
  };
}

/** A copy that can be changed independently of the original. */
export function copyNames(names: Names): Names {
  const copy = emptyNames();
  Object.assign(copy.models, names.models);
  Object.assign(copy.operations, names.operations);
  copy.pages = Object.assign(Object.create(null), names.pages);
  copy.schemas = Object.assign(Object.create(null), names.schemas);
  copy.index = Object.assign(Object.create(null), names.index);
  if (names.service !== undefined) copy.service = names.service;
  return copy;
}

/**
 * The public TypeScript name of a model: looked up, or derived from its id without the owner and added to `names`.
 * `black-forest-labs/flux-1.1-pro` → `flux11Pro`.
 */
export function modelName(id: string, names: Names): string {
  if (Object.hasOwn(names.models, id)) {
    const known = names.models[id];
    if (known !== undefined) return known;
  }
  const parts = id
    .replace(/:.*$/, "")
    .split("/")
    .filter((part) => part !== "");
  const [, ...below] = parts;
  // The name includes all segments after the owner: `owner/flux/dev` → `fluxDev`, because `dev` alone is ambiguous.
  const last = identifierWords((below.length > 0 ? below : parts).join("/"));
  const owner = below.length > 0 ? identifierWords(parts[0] ?? "") : [];
  const name = chooseIdentifier(
    [
      camelCase(last),
      camelCase([...owner, ...last]),
      camelCase(["model", ...last]),
      camelCase(["model", ...owner, ...last]),
    ],
    [...Object.values(names.models), ...(names.service === undefined ? [] : [names.service])],
  );
  names.models[id] = name;
  return name;
}

/**
 * The operationId of an operation: looked up, or derived from its path and added to `names`. `GET /v1/predictions/{id}`
 * → `getPrediction`.
 */
export function operationName(method: string, path: string, title: string, names: Names): string {
  const key = `${method.toUpperCase()} ${path}`;
  if (Object.hasOwn(names.operations, key)) {
    const known = names.operations[key];
    if (known !== undefined) return known;
  }
  const name = chooseIdentifier(operationCandidates(method, path, title), Object.values(names.operations));
  names.operations[key] = name;
  return name;
}
