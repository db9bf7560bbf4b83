import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { asJson, unshared } from "../document/as-json.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, distinctJson, isJsonObject, objectMember } from "../document/json-values.js";
import type { Names } from "../names/names.js";
import type { MergedModel, MergeState } from "./merge-state.js";
import { describeModel } from "./models/describe-model.js";
import { modelSlugs } from "./models/model-slugs.js";
import { linkTargets } from "./operations/link-targets.js";
import { mergeOperation } from "./operations/merge-operation.js";
import { nameMergedOperations } from "./operations/name-merged-operations.js";
import { nameReceivedOperations } from "./operations/name-received-operations.js";
import { operationUses } from "./operations/operation-use.js";
import { agreePage } from "./pages/agree-with-examples.js";
import { serviceSecurity } from "./pages/service-security.js";
import { undeclaredSchemes } from "./pages/undeclared-schemes.js";
import type { PreparedReadings } from "./prepare-readings.js";
import { Components } from "./schemas/components.js";

/** The document, and the models whose output no page describes. */
export interface MergedDocument {
  document: CorsacDocument;
  undescribed: Pick<MergedModel, "id" | "location">[];
}

/**
 * The second half of the stage `merge`: the examples and schemas of each page are reconciled, and pages that share an
 * operation are merged into one.
 *
 * @param service The service's name.
 * @param names Names are looked up here, and new ones are added.
 */
export function mergePages(
  prepared: PreparedReadings,
  service: string,
  names: Names,
  diagnostics: Diagnostics,
): MergedDocument {
  const { roots } = prepared;
  const info = infoOf(service, roots);
  const lists = rootLists(roots);
  const declared = arrayMember(lists, "security");
  const { pages, common, schemes } = serviceSecurity(
    prepared.pages.map((page) => agreePage(page, diagnostics)),
    declared,
    objectMember(prepared.components, "securitySchemes"),
  );
  Object.assign(schemes, undeclaredSchemes(pages, common ?? [], schemes, diagnostics));
  const ids = pages.flatMap((page) => page.offers.map(({ id }) => id));
  const operations = operationUses(pages);
  nameMergedOperations(operations, names);
  const state: MergeState = {
    components: new Components({ ...objectMember(prepared.components, "schemas") }),
    models: new Map(),
    slugs: modelSlugs(ids, names),
    names,
    diagnostics,
    security: common,
    linkTargets: linkTargets(operations, names),
  };
  const paths: JsonObject = {};
  for (const uses of operations) {
    const [use] = uses;
    if (use === undefined) continue;
    paths[use.path] = { ...objectMember(paths, use.path), [use.method]: mergeOperation(uses, state) };
  }
  const merged = [...state.models.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const models = merged.map((model) => asJson(describeModel(model, state)));
  const components: JsonObject = {
    ...prepared.components,
    schemas: state.components.schemas,
    ...(Object.keys(schemes).length === 0 ? {} : { securitySchemes: schemes }),
  };
  const seen = new Set<JsonValue>();
  const document: CorsacDocument = {
    openapi: "3.1.0",
    info,
    ...rootFacts(roots, seen),
    ...lists,
    ...(common === undefined ? {} : { security: common }),
    // Models of one page share its schemas. Every position in the document gets its own copy, so that an overlay
    // changes only one.
    paths: unshared(paths, seen),
    components: unshared(components, seen),
    "x-corsac-service": { name: service, title: String(info["title"]) },
    "x-corsac-models": models,
  };
  nameReceivedOperations(document);
  return { document, undescribed: merged.filter(({ output }) => output === undefined) };
}

function infoOf(service: string, roots: readonly JsonObject[]): JsonObject {
  const infos = roots.map((root) => objectMember(root, "info"));
  const first = infos.find((info) => typeof info["title"] === "string" && info["title"] !== "") ?? {};
  return { version: "1.0.0", ...first, title: first["title"] ?? service };
}

/**
 * Servers, tags and security of all files, each once. An empty requirement beside others of its file makes the key
 * optional; alone it means the same as no `security`.
 */
function rootLists(roots: readonly JsonObject[]): JsonObject {
  const result: JsonObject = {};
  const isFilled = (item: JsonValue): boolean => isJsonObject(item) && Object.keys(item).length > 0;
  for (const key of ["servers", "security", "tags"]) {
    const items = roots.flatMap((root) => {
      const list = arrayMember(root, key).filter((item) => isJsonObject(item));
      return key === "security" && list.some(isFilled) ? list : list.filter(isFilled);
    });
    if (items.length > 0) result[key] = distinctJson(items);
  }
  return result;
}

/** `externalDocs` and extensions of the files' roots: the first value of each is used; all webhooks are combined. */
function rootFacts(roots: readonly JsonObject[], seen: Set<JsonValue>): JsonObject {
  const result: JsonObject = {};
  for (const root of roots) {
    for (const [key, value] of Object.entries(root)) {
      const isFact = key === "externalDocs" || (key.startsWith("x-") && !key.startsWith("x-corsac-"));
      // An empty `webhooks` object is left out.
      if (key === "webhooks" && Object.keys(objectMember(root, key)).length === 0) continue;
      if (key === "webhooks") result[key] = { ...objectMember(root, key), ...objectMember(result, key) };
      else if (isFact && !Object.hasOwn(result, key)) result[key] = value;
    }
  }
  return unshared(result, seen);
}
