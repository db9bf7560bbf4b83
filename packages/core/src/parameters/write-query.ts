import type { ParameterDescriptor } from "../descriptor/operation.js";
import { encodeReserved, percentEncode } from "./percent-encode.js";
import { queryPairs } from "./query-pairs.js";

/** A query string without the `?`. */
export function writeQuery(
  values: Readonly<Record<string, unknown>>,
  described: readonly ParameterDescriptor[] = [],
): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const how = described.find((one) => one.in === "query" && one.name === name) ?? {};
      const encode = "allowReserved" in how && how.allowReserved ? encodeReserved : percentEncode;
      return queryPairs(name, value, how, encode).map((pair) => pair.join("="));
    })
    .join("&");
}
