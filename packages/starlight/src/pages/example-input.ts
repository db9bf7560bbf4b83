import type { JsonObject, JsonValue, ModelDescription } from "@corsac/importer/document";
import type { ApiDocument, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import { placeholder } from "../samples/request.js";

const maximumDepth = 4;

/** A valid value of a schema: its example, default or first choice, otherwise a simple value of its type. */
export function exampleValue(document: ApiDocument, schema: Schema, name = "value", depth = 0): JsonValue {
  const resolved = resolveSchema(document, schema);
  const given = [
    resolved.const,
    resolved.example,
    resolved.examples?.[0],
    resolved.default,
    resolved.enum?.[0],
  ];
  const known = given.find((value) => value !== undefined);
  if (known !== undefined) return known;
  const alternative = (resolved.anyOf ?? resolved.oneOf ?? resolved.allOf)?.[0];
  if (alternative !== undefined && depth < maximumDepth)
    return exampleValue(document, alternative, name, depth + 1);
  const type = Array.isArray(resolved.type) ? resolved.type[0] : resolved.type;
  if (type === "integer" || type === "number") return resolved.minimum ?? resolved.maximum ?? 1;
  if (type === "boolean") return true;
  if (type === "array")
    return resolved.items === undefined || depth >= maximumDepth
      ? []
      : [exampleValue(document, resolved.items, name, depth + 1)];
  if (type === "object" || resolved.properties !== undefined)
    return depth >= maximumDepth ? {} : requiredValues(document, resolved, depth + 1);
  return resolved.format === "uri" ? `https://files.example/${name}` : placeholder;
}

function requiredValues(document: ApiDocument, schema: Schema, depth: number): JsonObject {
  const names = schema.required ?? [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const property = schema.properties?.[name];
      return property === undefined ? [] : [[name, exampleValue(document, property, name, depth)]];
    }),
  );
}

/**
 * The input for samples: the model's first example, otherwise one generated from its required fields and its main
 * prompt.
 */
export function exampleInput(document: ApiDocument, model: ModelDescription): JsonObject {
  const given = model.examples?.[0]?.input;
  if (given !== undefined) return given;
  const schema = resolveSchema(document, model.input.schema);
  const made = requiredValues(document, schema, 0);
  const prompt = model.roles.prompt?.split("/")[1];
  if (prompt === undefined || prompt in made) return made;
  const property = schema.properties?.[prompt];
  return property === undefined ? made : { [prompt]: exampleValue(document, property, prompt), ...made };
}

/**
 * The required part of an example: the prompt first, then the required fields. The whole example if the input has
 * several variants or no required fields.
 */
export function minimalInput(
  document: ApiDocument,
  model: ModelDescription,
  example: JsonObject,
): JsonObject {
  const schema = resolveSchema(document, model.input.schema);
  if ((schema.anyOf ?? schema.oneOf ?? schema.allOf) !== undefined) return example;
  const prompt = model.roles.prompt?.split("/")[1];
  const names = [...(prompt === undefined ? [] : [prompt]), ...(schema.required ?? [])];
  const kept = Object.fromEntries(
    names.flatMap((name) => (name in example ? [[name, example[name] ?? null]] : [])),
  );
  return Object.keys(kept).length === 0 ? example : kept;
}
