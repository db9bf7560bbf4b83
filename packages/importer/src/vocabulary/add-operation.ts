import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { arrayMember, member, objectMember, sameJson, textMember } from "../document/json-values.js";
import { type DocumentOperation, pathParameters } from "../document/operations.js";
import { operationName } from "../names/names.js";
import type { OperationText } from "./operation-text.js";
import type { ResolveContext } from "./resolve-context.js";

/** Adds an operation that an overlay declares and no page documents, with the parameters that the binding names. */
export function addOperation(
  { document, names, create }: ResolveContext,
  { method, path, query }: OperationText,
  binding: JsonObject,
  undocumented: JsonValue,
): DocumentOperation {
  const text = `${method.toUpperCase()} ${path}`;
  const schema = { type: "string" };
  const inQuery = [
    ...new Set([...query.map(([name]) => name), ...Object.keys(objectMember(binding, "query"))]),
  ];
  const fields = [...new Set(Object.keys(objectMember(binding, "body")).flatMap(firstSegment))];
  const security = create === undefined ? undefined : member(create.operation.operation, "security");
  const operation: JsonObject = {
    operationId: operationName(method, path, "", names),
    parameters: [
      ...pathParameters(path).map((name) => ({ name, in: "path", required: true, schema })),
      ...inQuery.map((name) => ({ name, in: "query", required: true, schema })),
    ],
    ...(fields.length === 0
      ? {}
      : {
          requestBody: {
            content: {
              "application/json": {
                schema: { type: "object", properties: Object.fromEntries(fields.map((name) => [name, {}])) },
              },
            },
          },
        }),
    responses: {
      "200": {
        description: "",
        content: { "application/json": { schema: member(undocumented, "response") ?? {} } },
      },
    },
    ...(security === undefined ? {} : { security: structuredClone(security) }),
    "x-corsac-inferred": [{ keyword: "operation", from: "overlay", text }],
  };
  const paths = objectMember(document, "paths");
  const item = objectMember(paths, path);
  paths[path] = { ...item, [method]: operation };
  return { path, method, item, operation, id: undefined };
}

/** Whether the operation is declared by an overlay and not by a page. */
export function isAdded(operation: JsonObject): boolean {
  return arrayMember(operation, "x-corsac-inferred").some(
    (fact) => textMember(fact, "keyword") === "operation" && textMember(fact, "from") === "overlay",
  );
}

/**
 * Sets the response schema of an added operation from another binding, in place.
 *
 * @returns false where it already has a different one
 */
export function describeAdded(operation: JsonObject, undocumented: JsonValue): boolean {
  const content = objectMember(objectMember(objectMember(operation, "responses"), "200"), "content");
  const json = objectMember(content, "application/json");
  const response = member(undocumented, "response");
  const known = objectMember(json, "schema");
  if (response !== undefined && Object.keys(known).length === 0) json["schema"] = response;
  return response === undefined || sameJson(response, json["schema"] ?? {});
}

function firstSegment(pointer: string): string[] {
  return pointerSegments(pointer).slice(0, 1);
}
