import type { ModelData } from "@corsac/importer";
import { pointerSegments } from "@corsac/importer/document";
import type { JsonSchema } from "./schema.js";

/**
 * The schema of an output with files where the model's description defines how they are written: for types alone. A text with
 * Markdown is kept beside the files in it. Where an output is open, the files are its only known members.
 */
export function withWrittenFiles(schema: JsonSchema, files: ModelData["output"]["files"]): JsonSchema {
  let read = schema;
  for (const { pointer, encoding, download } of files) {
    if (encoding === undefined && download === undefined) continue;
    const change = encoding === "markdown" ? textSchema : fileSchema;
    read = changeAt(read, pointerSegments(pointer), change);
  }
  return read;
}

function changeAt(
  schema: JsonSchema,
  [segment, ...rest]: readonly string[],
  change: (at: JsonSchema) => JsonSchema,
): JsonSchema {
  if (segment === undefined) return change(schema);
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const branches = schema[keyword];
    if (!branches?.some((branch) => hasMember(branch, segment))) continue;
    const all = [segment, ...rest];
    return {
      ...schema,
      [keyword]: branches.map((branch) =>
        hasMember(branch, segment) ? changeAt(branch, all, change) : branch,
      ),
    };
  }
  if (isItem(schema, segment)) return { ...schema, items: changeAt(schema.items ?? {}, rest, change) };
  const { properties = {} } = schema;
  const property = Object.hasOwn(properties, segment) ? properties[segment] : undefined;
  const changed = changeAt(property ?? {}, rest, change);
  // From entries, so that a field named `__proto__` stays a field.
  return { ...schema, properties: Object.fromEntries([...Object.entries(properties), [segment, changed]]) };
}

function isItem({ items, properties }: JsonSchema, segment: string): boolean {
  return segment === "*" || (items !== undefined && properties === undefined && /^\d+$/.test(segment));
}

function hasMember(schema: JsonSchema, segment: string): boolean {
  if (isItem(schema, segment)) return schema.items !== undefined;
  if (Object.hasOwn(schema.properties ?? {}, segment)) return true;
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].some((branch) =>
    hasMember(branch, segment),
  );
}

/** A file, with the words for readers, and `null` where it may be that. */
function fileSchema(schema: JsonSchema): JsonSchema {
  return { ...words(schema), type: mayBeNull(schema) ? ["string", "null"] : "string", written: "file" };
}

/** The same for a text and the files in it. */
function textSchema(schema: JsonSchema): JsonSchema {
  const files: JsonSchema = { type: "array", items: { type: "string", written: "file" } };
  return {
    ...words(schema),
    type: mayBeNull(schema) ? ["object", "null"] : "object",
    properties: { text: { type: "string" }, files },
    required: ["text", "files"],
  };
}

function words({ title, description, deprecated }: JsonSchema): JsonSchema {
  return { ...(title && { title }), ...(description && { description }), ...(deprecated && { deprecated }) };
}

function mayBeNull({ type, anyOf = [], oneOf = [] }: JsonSchema): boolean {
  return [type].flat().includes("null") || [...anyOf, ...oneOf].some(mayBeNull);
}
