import type { JsonObject, JsonValue } from "../../document/json.js";
import { textMember } from "../../document/json-values.js";
import type { Origins } from "../../positions/origins.js";
import { swaggerSchema } from "./swagger-parameter.js";

/** The request body of Swagger 2.0: the parameter `in: body`, or all those `in: formData` as an object. */
export function swaggerBody(
  parameters: readonly JsonObject[],
  consumes: readonly string[],
  origins: Origins,
): JsonObject | undefined {
  const body = parameters.find((parameter) => parameter["in"] === "body");
  if (body !== undefined) {
    const types = consumes.length === 0 ? ["application/json"] : consumes;
    const schema = body["schema"] ?? {};
    const description = textMember(body, "description");
    const content = Object.fromEntries(types.map((type): [string, JsonValue] => [type, { schema }]));
    return origins.place(
      {
        required: body["required"] === true,
        ...(description === undefined ? {} : { description }),
        content,
      },
      body,
    );
  }
  const fields = parameters.filter((parameter) => parameter["in"] === "formData");
  const [first] = fields;
  if (first === undefined) return undefined;
  const isUpload = fields.some((field) => field["type"] === "file");
  const forms = consumes.filter((type) =>
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)$/.test(type),
  );
  const standard = isUpload ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const types = forms.length === 0 || (isUpload && !forms.includes(standard)) ? [standard] : forms;
  const required = fields.filter((field) => field["required"] === true).map((field) => field["name"] ?? "");
  const schema: JsonObject = {
    type: "object",
    properties: Object.fromEntries(
      fields.map((field) => [String(field["name"]), fieldSchema(field, origins)]),
    ),
    ...(required.length === 0 ? {} : { required }),
  };
  return origins.place(
    {
      required: required.length > 0,
      content: Object.fromEntries(types.map((type): [string, JsonValue] => [type, { schema }])),
    },
    first,
  );
}

function fieldSchema(field: JsonObject, origins: Origins): JsonObject {
  const description = textMember(field, "description");
  const schema = swaggerSchema(field, origins);
  return origins.place({ ...schema, ...(description === undefined ? {} : { description }) }, field);
}
