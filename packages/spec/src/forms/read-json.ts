import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { finding } from "../lint/finding.js";
import { maximumNesting, nestingDepth } from "./nesting-depth.js";
import type { SourceText, Span } from "./source-text.js";
import { SourcedValue } from "./sourced-value.js";

/** JSON read from a page, as far as it could be read. */
export interface JsonReading {
  sourced?: SourcedValue;
  diagnostics: Diagnostic[];
  /** The text ended in the middle of the value. */
  cutOff: boolean;
}

/**
 * Reads JSON (comments and trailing commas allowed, as documentation has them) with the place of every part.
 *
 * @param text The JSON.
 * @param source The page it stands in.
 * @param toPage From an offset in `text` to one in the page.
 * @param what What it is, for messages: "the request body".
 */
export function readJson(
  text: string,
  source: SourceText,
  toPage: (offset: number) => number,
  what: string,
): JsonReading {
  const nesting = nestingDepth(text);
  if (nesting.depth > maximumNesting) {
    const location = source.locate({ offset: toPage(nesting.offset), length: 1 });
    const message = `${what} nests more than ${maximumNesting} levels deep and was not read`;
    return { diagnostics: [finding("nesting-too-deep", message, location)], cutOff: false };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const end = text.trimEnd().length;
  const first = errors[0];
  const cutOff = first !== undefined && first.offset + first.length >= end;
  const diagnostics: Diagnostic[] = [];
  if (first !== undefined && !cutOff) {
    const location = source.locate({ offset: toPage(first.offset), length: Math.max(1, first.length) });
    const reason = readable(printParseErrorCode(first.error));
    diagnostics.push(finding("unreadable-json", `${what} is not valid JSON: ${reason}`, location));
  }
  if (root === undefined) return { diagnostics, cutOff };
  const spans = new Map<JsonPointer, Span>();
  const value = toValue(root, "", { source, toPage, spans, diagnostics });
  return { sourced: new SourcedValue(value, source, spans), diagnostics, cutOff };
}

interface Conversion {
  source: SourceText;
  toPage: (offset: number) => number;
  spans: Map<JsonPointer, Span>;
  diagnostics: Diagnostic[];
}

function toValue(node: Node, pointer: JsonPointer, conversion: Conversion): JsonValue {
  const { spans, toPage } = conversion;
  if (!spans.has(pointer)) {
    const start = toPage(node.offset);
    spans.set(pointer, {
      offset: start,
      length: toPage(node.offset + node.length) - start,
      valueOffset: start,
    });
  }
  if (node.type === "array") {
    return (node.children ?? []).map((item, index) =>
      toValue(item, appendPointer(pointer, index), conversion),
    );
  }
  if (node.type === "object") {
    const result: JsonObject = {};
    for (const property of node.children ?? []) addProperty(result, property, pointer, conversion);
    return result;
  }
  const plain: unknown = getNodeValue(node);
  if (typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean") return plain;
  return null;
}

function addProperty(result: JsonObject, property: Node, pointer: JsonPointer, conversion: Conversion): void {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return;
  const name = String(getNodeValue(key));
  const offset = conversion.toPage(key.offset);
  const span = { offset, length: conversion.toPage(key.offset + key.length) - offset };
  if (name === "__proto__") {
    const message = `The name "${name}" would change objects themselves in JavaScript; it was left out`;
    conversion.diagnostics.push(finding("unsafe-name", message, conversion.source.locate(span)));
    return;
  }
  if (Object.hasOwn(result, name)) {
    const message = `"${name}" stands here a second time; the last one counts`;
    conversion.diagnostics.push(finding("duplicate-name", message, conversion.source.locate(span)));
  }
  const inner = appendPointer(pointer, name);
  conversion.spans.set(inner, { ...span, valueOffset: conversion.toPage(value.offset) });
  result[name] = toValue(value, inner, conversion);
}

/** `PropertyNameExpected` → `property name expected`. */
function readable(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
