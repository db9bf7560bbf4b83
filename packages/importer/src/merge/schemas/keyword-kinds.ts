import type { JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember } from "../../document/json-values.js";

/** Whether a value is valid as a schema. */
export const isSchema = (value: JsonValue): boolean => isJsonObject(value) || typeof value === "boolean";
/** Whether a value is a map of schemas. */
export const isSchemaMap = (value: JsonValue): boolean =>
  isJsonObject(value) && Object.values(value).every(isSchema);
const isSchemaList = (value: JsonValue): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isSchema);
const isNumber = (value: JsonValue): boolean => typeof value === "number";
const isLength = (value: JsonValue): boolean => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: JsonValue): boolean => typeof value === "string";
const isFlag = (value: JsonValue): boolean => typeof value === "boolean";
const isTextList = (value: JsonValue): boolean => Array.isArray(value) && value.every(isText);

const isAny = (): boolean => true;
const isDiscriminator = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  isText(value["propertyName"] ?? null) &&
  Object.values(objectMember(value, "mapping")).every(isText);

/** The schema keywords of OpenAPI 3.1, and the check of each keyword's value. */
export const keywordKinds: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  properties: isJsonObject,
  patternProperties: isSchemaMap,
  $defs: isSchemaMap,
  additionalProperties: isSchema,
  items: isSchema,
  not: isSchema,
  allOf: isSchemaList,
  anyOf: isSchemaList,
  oneOf: isSchemaList,
  prefixItems: isSchemaList,
  required: isTextList,
  enum: Array.isArray,
  examples: Array.isArray,
  minimum: isNumber,
  maximum: isNumber,
  multipleOf: (value) => typeof value === "number" && value > 0,
  minLength: isLength,
  maxLength: isLength,
  minItems: isLength,
  maxItems: isLength,
  minProperties: isLength,
  maxProperties: isLength,
  pattern: isText,
  format: isText,
  title: isText,
  description: isText,
  $ref: isText,
  deprecated: isFlag,
  readOnly: isFlag,
  writeOnly: isFlag,
  uniqueItems: isFlag,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  minContains: isLength,
  maxContains: isLength,
  contains: isSchema,
  propertyNames: isSchema,
  if: isSchema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: isSchema,
  else: isSchema,
  unevaluatedItems: isSchema,
  unevaluatedProperties: isSchema,
  contentSchema: isSchema,
  dependentSchemas: isSchemaMap,
  definitions: isSchemaMap,
  dependentRequired: (value) => isJsonObject(value) && Object.values(value).every(isTextList),
  contentEncoding: isText,
  contentMediaType: isText,
  $comment: isText,
  $id: isText,
  $anchor: isText,
  $schema: isText,
  $dynamicRef: isText,
  $dynamicAnchor: isText,
  summary: isText,
  discriminator: isDiscriminator,
  externalDocs: (value) => isJsonObject(value) && isText(value["url"] ?? null),
  xml: isJsonObject,
  const: isAny,
  default: isAny,
  example: isAny,
};
