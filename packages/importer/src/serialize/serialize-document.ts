import type { CorsacDocument } from "../document/extensions.js";
import type { JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/**
 * The document as JSON text: two spaces, keys in the document's order, which {@link buildDocument} makes the same
 * for the same sources; a line feed at the end.
 */
export function serializeDocument(document: CorsacDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The same text in parts, of which none is large: as a whole, that of a large document takes much memory. */
export function* serializeParts(document: CorsacDocument): Generator<string> {
  yield* valueParts({ ...document }, 0);
  yield "\n";
}

/** Operations, components and whatever else is that deep are written as a whole. */
const deepest = 3;

function* valueParts(value: JsonValue, depth: number): Generator<string> {
  if (depth === deepest || !isJsonObject(value) || Object.keys(value).length === 0) {
    yield indented(value, depth);
    return;
  }
  const indent = "  ".repeat(depth);
  let start = "{";
  for (const [name, item] of Object.entries(value)) {
    yield `${start}\n  ${indent}${JSON.stringify(name)}: `;
    yield* valueParts(item, depth + 1);
    start = ",";
  }
  yield `\n${indent}}`;
}

/** The text of a value that stands at a depth, without the indentation of its first line. */
function indented(value: JsonValue, depth: number): string {
  let around: JsonValue = value;
  for (let level = 0; level < depth; level += 1) around = [around];
  const text = JSON.stringify(around, null, 2);
  // Of each list around it: the bracket, the line feed and the indentation of what is inside.
  const before = depth * 2 + depth * (depth + 1);
  const after = depth * 2 + depth * (depth - 1);
  return text.slice(before, text.length - after);
}
