import type { JsonObject } from "../document/json.js";
import { objectAt } from "../document/json-values.js";

const rootOrder = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "security",
  "tags",
  "externalDocs",
  "paths",
  "webhooks",
  "components",
];

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Orders the keys of the root and sorts the paths, in place; everything else keeps the order of the pages. */
export function orderDocument(document: JsonObject): void {
  const paths = objectAt(document, "paths");
  if (paths !== undefined) reorder(paths, Object.keys(paths).sort(compare));
  const rank = (key: string): number => {
    const index = rootOrder.indexOf(key);
    return index < 0 ? rootOrder.length : index;
  };
  reorder(
    document,
    Object.keys(document).sort((left, right) => rank(left) - rank(right) || compare(left, right)),
  );
}

function reorder(object: JsonObject, keys: readonly string[]): void {
  const entries = keys.flatMap((key) => {
    const value = object[key];
    return value === undefined ? [] : [{ key, value }];
  });
  for (const { key } of entries) delete object[key];
  for (const { key, value } of entries) object[key] = value;
}
