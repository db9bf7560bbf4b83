import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import type { Origins } from "../../positions/origins.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { followReference } from "./follow-reference.js";
import { swaggerSchema } from "./swagger-parameter.js";

/** The responses of a Swagger 2.0 operation: the schema and examples under each media type that it produces. */
export function swaggerResponses(
  responses: JsonObject,
  produces: readonly string[],
  root: SourcedValue,
  origins: Origins,
): JsonObject {
  const entries = Object.entries(responses).flatMap(([status, written]): [string, JsonValue][] => {
    const place = origins.find(written);
    const response = place === undefined ? written : followReference(place, root).value;
    return isJsonObject(response) ? [[status, upgradeResponse(response, produces, origins)]] : [];
  });
  return origins.place(Object.fromEntries(entries), responses);
}

function upgradeResponse(response: JsonObject, produces: readonly string[], origins: Origins): JsonObject {
  const { schema, examples, headers, ...rest } = response;
  const shown = isJsonObject(examples) ? examples : {};
  const isFile = isJsonObject(schema) && schema["type"] === "file";
  const standard = isFile ? "application/octet-stream" : "application/json";
  const types = schema === undefined ? [] : produces.length === 0 ? [standard] : produces;
  const content: JsonObject = {};
  for (const type of new Set([...types, ...Object.keys(shown)])) {
    const example = shown[type];
    content[type] = {
      ...(schema === undefined ? {} : { schema: isFile ? { type: "string", format: "binary" } : schema }),
      ...(example === undefined ? {} : { example }),
    };
  }
  const upgradedHeaders = Object.entries(objectMember({ headers: headers ?? {} }, "headers")).flatMap(
    ([name, header]): [string, JsonValue][] => {
      if (!isJsonObject(header)) return [];
      const description = textMember(header, "description");
      return [
        [
          name,
          { ...(description === undefined ? {} : { description }), schema: swaggerSchema(header, origins) },
        ],
      ];
    },
  );
  return origins.place(
    {
      ...rest,
      ...(upgradedHeaders.length === 0 ? {} : { headers: Object.fromEntries(upgradedHeaders) }),
      ...(Object.keys(content).length === 0 ? {} : { content }),
    },
    response,
  );
}
