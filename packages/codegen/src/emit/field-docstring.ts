import { type DocstringPart, docstring } from "../syntax/docstring.js";
import type { Layout } from "../syntax/layout.js";
import type { JsonSchema } from "./schema.js";

/** The keywords that a type cannot express, in the order in which they are printed. */
const ranges = [
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
] as const;

/** The description of a field, and what its type cannot express: default, range, length, format, examples. */
export function fieldDocstring(schema: JsonSchema, direction: "input" | "output"): Layout {
  const parts: DocstringPart[] = [{ text: schema.description ?? schema.title ?? "" }];
  if (schema.default !== undefined) parts.push({ tag: "default", value: JSON.stringify(schema.default) });
  for (const tag of ranges) {
    const value = schema[tag];
    if (value !== undefined) parts.push({ tag, value: String(value) });
  }
  if (schema.format !== undefined && direction === "input")
    parts.push({ tag: "format", value: schema.format });
  for (const example of schema.examples ?? []) parts.push({ tag: "example", value: JSON.stringify(example) });
  if (schema.deprecated === true) parts.push({ tag: "deprecated", value: "" });
  return docstring(parts);
}
