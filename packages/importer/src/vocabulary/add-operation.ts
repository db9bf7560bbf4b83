import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { member, objectMember } from "../document/json-values.js";
import { type DocumentOperation, pathParameters } from "../document/operations.js";
import { operationName } from "../names/names.js";
import type { OperationText } from "./operation-text.js";
import type { ResolveContext } from "./resolve-context.js";

/** Adds an operation that no page has and an overlay states, with the parameters that the binding names. */
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

function firstSegment(pointer: string): string[] {
  return pointerSegments(pointer).slice(0, 1);
}
