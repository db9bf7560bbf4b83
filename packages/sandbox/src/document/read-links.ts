import { type JsonObject, type JsonValue, jsonObject, member } from "./contract.js";
import { textOf } from "./json-value.js";
import { resolveReferences } from "./resolve-references.js";

/** A follow-up request with values of a response (OpenAPI's Link Object). */
export interface DocumentedLink {
  name: string;
  /** The operationId, or the path of the operation in the document, as in `#/paths/~1users~1{id}/get`. */
  operation: string;
  /** Runtime expressions or constants by the parameter's name. */
  parameters: JsonObject;
}

/** The links of a response. */
export function readLinks(document: JsonObject, value: JsonValue | undefined): DocumentedLink[] {
  return Object.entries(jsonObject(value)).flatMap(([name, written]) => {
    const link = resolveReferences(document, written);
    const operation = textOf(member(link, "operationId")) ?? textOf(member(link, "operationRef"));
    return operation === undefined
      ? []
      : [{ name, operation, parameters: jsonObject(member(link, "parameters")) }];
  });
}
