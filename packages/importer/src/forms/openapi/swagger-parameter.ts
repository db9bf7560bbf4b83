import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import { isJsonObject, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { Origins } from "../../positions/origins.js";

/** Members of a parameter in Swagger 2.0 that are not part of its schema. */
const ofParameter = ["name", "in", "required", "description", "allowEmptyValue", "collectionFormat"];

/** The serialization of lists → its OpenAPI 3 equivalent. Tab-separated values have none. */
const styles: Readonly<Record<string, JsonObject>> = {
  csv: { explode: false },
  multi: { explode: true },
  ssv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
};

/** Converts a parameter of Swagger 2.0, whose schema keywords are members of the parameter, to OpenAPI 3. */
export function swaggerParameter(
  parameter: JsonObject,
  origins: Origins,
  diagnostics: Diagnostics,
): JsonObject {
  const format = textMember(parameter, "collectionFormat") ?? "csv";
  const isList = parameter["type"] === "array";
  if (isList && styles[format] === undefined) {
    const place = origins.find(parameter);
    const message = phrase`The list "${textMember(parameter, "name")}" is written as "${format}", which OpenAPI 3.1 cannot express`;
    if (place !== undefined) diagnostics.report(finding("not-expressible", message, place.at()));
  }
  const isQuery = parameter["in"] === "query";
  const style = isList && isQuery ? (styles[format] ?? {}) : {};
  const upgraded: JsonObject = {
    ...Object.fromEntries(
      ["name", "in", "required", "description", "allowEmptyValue"].flatMap((key) =>
        parameter[key] === undefined ? [] : [[key, parameter[key]]],
      ),
    ),
    ...style,
    schema: swaggerSchema(parameter, origins),
  };
  const example = parameter["x-example"];
  return origins.place({ ...upgraded, ...(example === undefined ? {} : { example }) }, parameter);
}

/** The schema whose keywords are members of a parameter or a header. */
export function swaggerSchema(owner: JsonObject, origins: Origins): JsonObject {
  const entries = Object.entries(owner).filter(([key]) => !ofParameter.includes(key) && key !== "x-example");
  const schema: JsonObject = Object.fromEntries(entries);
  // The serialization of nested lists has no equivalent in OpenAPI 3.
  const { items } = schema;
  if (isJsonObject(items)) schema["items"] = swaggerSchema(items, origins);
  if (schema["type"] === "file") return origins.place({ ...schema, type: "string", format: "binary" }, owner);
  return origins.place(schema, owner);
}
