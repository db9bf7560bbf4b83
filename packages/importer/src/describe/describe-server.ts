import type { JsonValue } from "../document/json.js";
import { isJsonObject, objectMember, strings, textMember } from "../document/json-values.js";
import type { ServerData } from "./service-data.js";

/** A server of the document, with its variables; an empty list if it has no URL. */
export function describeServer(server: JsonValue): ServerData[] {
  if (!isJsonObject(server)) return [];
  const url = textMember(server, "url");
  if (url === undefined) return [];
  const description = textMember(server, "description");
  const stripPrefix = textMember(server, "x-corsac-strip-prefix");
  const variables = Object.entries(objectMember(server, "variables")).flatMap(
    ([name, variable]): [string, { default: string; enum?: string[] }][] => {
      if (!isJsonObject(variable)) return [];
      const values = strings(variable["enum"]);
      const value = variable["default"] ?? values[0];
      if (value === undefined) return [];
      return [[name, { default: String(value), ...(values.length === 0 ? {} : { enum: values }) }]];
    },
  );
  return [
    {
      url,
      ...(description === undefined ? {} : { description }),
      ...(stripPrefix === undefined ? {} : { stripPrefix }),
      ...(variables.length === 0 ? {} : { variables: Object.fromEntries(variables) }),
    },
  ];
}
