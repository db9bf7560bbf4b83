import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ModelDescription,
} from "@corsac/importer/document";
import type { ApiDocument, PathItem, Schema } from "../../document/openapi.js";
import { type LocatedOperation, listOperations } from "../../document/operations.js";
import { neededComponents } from "../../machines/document-part.js";

/** Collects all texts with a key anywhere in a value. */
function textsUnder(value: unknown, key: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) textsUnder(item, key, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (name === key && typeof member === "string") found.add(member);
      else textsUnder(member, key, found);
    }
  }
}

/** The lifecycles that a model needs: its own, and those of its actions. */
function lifecyclesOf(document: ApiDocument, first: string): NonNullable<ApiDocument["x-corsac-lifecycles"]> {
  const all = document["x-corsac-lifecycles"] ?? {};
  const kept: NonNullable<ApiDocument["x-corsac-lifecycles"]> = {};
  const open = new Set([first]);
  for (const name of open) {
    const lifecycle = all[name];
    if (lifecycle === undefined) continue;
    kept[name] = lifecycle;
    textsUnder(lifecycle.actions, "lifecycle", open);
  }
  return kept;
}

/** The paths of a document with only the operations of these ids. */
function pathsWith(document: ApiDocument, ids: ReadonlySet<string>): ApiDocument["paths"] {
  const kept: ApiDocument["paths"] = {};
  for (const { id, method, path } of listOperations(document)) {
    if (!ids.has(id)) continue;
    const item: PathItem = document.paths[path] ?? {};
    const { get, put, post, delete: remove, options, head, patch, trace, ...shared } = item;
    const name = method.toLowerCase();
    const operations = { get, put, post, delete: remove, options, head, patch, trace };
    const own = Object.entries(operations).filter(([key, value]) => key === name && value !== undefined);
    kept[path] = { ...shared, ...kept[path], ...Object.fromEntries(own) };
  }
  return kept;
}

/**
 * The part of a document that is needed to run one model: its operations up to the output, their schemas, its
 * lifecycle. It is a valid document, which a page loads instead of the whole.
 */
export function sliceDocument(document: ApiDocument, model: ModelDescription): ApiDocument {
  const lifecycles = model.lifecycle === undefined ? {} : lifecyclesOf(document, model.lifecycle);
  const service = document["x-corsac-service"];
  const ids = new Set<string>();
  for (const part of [model, lifecycles, service]) textsUnder(part, "operation", ids);
  return partOf(document, { ids, models: [model], lifecycles, shown: model.input.schema });
}

/**
 * The part of a document that is needed to call one operation. Without models and lifecycles the sandbox answers with
 * the documented response.
 * @param form the schema of the operation's form, whose texts are kept
 */
export function sliceOperation(document: ApiDocument, { id }: LocatedOperation, form: Schema): ApiDocument {
  const { "x-corsac-service": service, ...rest } = document;
  // What names other operations would be wrong in this part.
  const facts = Object.entries(service ?? {}).filter(([, fact]) => {
    const ids = new Set<string>();
    textsUnder(fact, "operation", ids);
    return ids.size === 0;
  });
  const slice = partOf(rest, { ids: new Set([id]), models: [], lifecycles: {}, shown: form });
  return service === undefined
    ? slice
    : {
        ...slice,
        "x-corsac-service": { name: service.name, title: service.title, ...Object.fromEntries(facts) },
      };
}

function partOf(
  document: ApiDocument,
  kept: {
    ids: ReadonlySet<string>;
    models: readonly ModelDescription[];
    lifecycles: NonNullable<ApiDocument["x-corsac-lifecycles"]>;
    /** The schemas of the form. Its texts are kept. */
    shown: unknown;
  },
): ApiDocument {
  const { securitySchemes } = document.components ?? {};
  const paths = pathsWith(document, kept.ids);
  // The form shows the texts of the input. All others would only increase the page's size.
  const shown = neededComponents(document, asJson(kept.shown));
  const needed = neededComponents(document, asJson([paths, kept.models]));
  const components: NonNullable<ApiDocument["components"]> = JSON.parse(
    JSON.stringify({
      ...withoutTexts({ ...needed }),
      schemas: { ...withoutTexts(needed["schemas"] ?? {}), ...shown["schemas"] },
      ...(securitySchemes === undefined ? {} : { securitySchemes }),
    }),
  );
  return withoutSources({
    ...document,
    paths: stripped(paths),
    components,
    "x-corsac-models": [...kept.models],
    "x-corsac-lifecycles": kept.lifecycles,
  });
}

function stripped<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(withoutTextAt("", asJson(value))));
}

/** Members with values of the service, in which `description` is an ordinary property. */
const valueKeys: readonly string[] = ["example", "examples", "default", "const", "enum", "value"];

/**
 * A part of a document without the texts for readers. A `description` that is not a string is a property of that name
 * and is kept. A string becomes empty, because responses require one.
 */
function withoutTexts(value: JsonObject): JsonObject {
  const kept = Object.entries(value).filter(
    ([key, member]) => key !== "x-corsac-text" && !(key === "summary" && typeof member === "string"),
  );
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutTextAt(key, member)]));
}

function withoutTextAt(key: string, value: JsonValue): JsonValue {
  if (key === "description" && typeof value === "string") return "";
  if (valueKeys.includes(key)) return value;
  if (Array.isArray(value)) return value.map((item) => withoutTextAt("", item));
  return isJsonObject(value) ? withoutTexts(value) : value;
}

/** Converts a part of a document to its JSON type, which its interface does not express. */
function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

/** Removes the sources of facts, which a running page does not use. */
function withoutSources<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, member) => (key === "x-corsac-source" ? undefined : member));
}
