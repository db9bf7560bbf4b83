/** Keywords that describe a value without forbidding any, in JSON Schema 2020-12 and OpenAPI 3.1. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "example",
  "deprecated",
  "readOnly",
  "writeOnly",
  "format",
  "contentMediaType",
  "contentEncoding",
  "contentSchema",
  "discriminator",
  "externalDocs",
  "xml",
  "$comment",
]);

/** Whether a keyword is descriptive: neither annotations nor extensions make a value invalid. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

/** Keywords whose value is data and contains no schemas. */
export const dataKeywords: ReadonlySet<string> = new Set([
  "default",
  "enum",
  "const",
  "examples",
  "example",
  "required",
  "dependentRequired",
]);

/** Keywords whose value is a map of names to schemas. */
export const mapKeywords: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
]);
