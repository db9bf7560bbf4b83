import { asJson } from "../document/as-json.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { modelRoles } from "../merge/models/model-roles.js";
import { responseForms } from "../names/task-fields.js";

const typesOf = (schema: JsonObject): string[] =>
  [schema["type"]].flat().filter((type) => typeof type === "string");
const isText = (schema: JsonObject): boolean => typesOf(schema).includes("string");
const isNumber = (schema: JsonObject): boolean =>
  typesOf(schema).some((type) => type === "integer" || type === "number");
const isAny = (schema: JsonObject): boolean => isText(schema) || isNumber(schema);
/** `url` and `b64_json` are forms of responses, not file formats. */
const isFileFormat = (schema: JsonObject): boolean =>
  isText(schema) &&
  ![...arrayMember(schema, "enum"), schema["default"]].some((value) => responseForms.includes(String(value)));

/**
 * The requirements on a field's schema for each role, in addition to its name. A field of unknown type can have any
 * role.
 */
const requirements: Readonly<Record<string, (schema: JsonObject) => boolean>> = {
  model: () => true,
  prompt: isText,
  system: isText,
  negativePrompt: isText,
  width: isNumber,
  height: isNumber,
  size: isText,
  aspectRatio: isText,
  megapixels: isAny,
  format: isFileFormat,
  quality: isNumber,
  count: isNumber,
  seed: isNumber,
  steps: isNumber,
  duration: isAny,
};

/** Roles that several fields may have. */
const fileRoles = ["images", "audio", "video", "files"] as const;

/**
 * The roles of a finished input schema: those of the model, without those whose field was removed, and those that
 * follow from field names. A field with the name of a role but another type does not have the role.
 */
export function completeRoles(
  document: JsonObject,
  inputSchema: JsonValue | undefined,
  known: JsonValue | undefined,
): JsonObject {
  const input = resolveSchema(document, inputSchema) ?? {};
  const guessed = modelRoles(input, document);
  const roles: JsonObject = {};
  for (const [role, pointer] of Object.entries(isJsonObject(known) ? known : {})) {
    if (typeof pointer === "string" && fieldAt(document, input, pointer) !== undefined) roles[role] = pointer;
  }
  for (const [role, pointer] of Object.entries(guessed)) {
    if (typeof pointer !== "string") continue;
    if (fits(document, input, role, pointer)) roles[role] ??= pointer;
    else if (roles[role] === pointer) delete roles[role];
  }
  for (const role of fileRoles) {
    const pointers = [
      ...new Set([...strings(member(known, role)), ...strings(member(asJson(guessed), role))]),
    ];
    const fields = pointers.filter((pointer) => takesFiles(document, fieldAt(document, input, pointer)));
    if (fields.length > 0) roles[role] = fields;
  }
  return inOrder(roles);
}

function inOrder(roles: JsonObject): JsonObject {
  const order = [...Object.keys(requirements), ...fileRoles];
  return Object.fromEntries(
    Object.entries(roles).sort(([left], [right]) => order.indexOf(left) - order.indexOf(right)),
  );
}

function fits(document: JsonObject, input: JsonObject, role: string, pointer: string): boolean {
  const field = fieldAt(document, input, pointer);
  return field !== undefined && (typesOf(field).length === 0 || requirements[role]?.(field) === true);
}

/** The schema of an input's field, through nested objects and the items of arrays: `/messages/0/content`. */
export function fieldAt(document: JsonObject, input: JsonObject, pointer: string): JsonObject | undefined {
  let schema: JsonObject | undefined = input;
  for (const segment of pointerSegments(pointer)) {
    const named = member(objectMember(schema, "properties"), segment);
    const item = /^(?:\d+|\*)$/.test(segment) ? schema?.["items"] : undefined;
    schema = resolveSchema(document, named ?? item);
  }
  return schema;
}

function takesFiles(document: JsonObject, schema: JsonObject | undefined): boolean {
  if (schema === undefined || schema["enum"] !== undefined) return false;
  if (typesOf(schema).length === 0 || isText(schema)) return true;
  const items = resolveSchema(document, schema["items"]);
  return (
    typesOf(schema).includes("array") && (items === undefined || typesOf(items).length === 0 || isText(items))
  );
}
