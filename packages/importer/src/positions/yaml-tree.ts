import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { englishText, type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";
import { finding } from "../findings/finding.js";
import { inexactNumber, isInexact } from "./inexact-numbers.js";
import { maximumNesting } from "./nesting-depth.js";
import { repairYaml } from "./repair-yaml.js";
import { SourceText, type Span } from "./source-text.js";
import { SourcedValue } from "./sourced-value.js";
import { yamlNestingDepth } from "./yaml-nesting.js";

/** More values than any documentation has; nested aliases that expand each other would exceed it. */
const maximumValues = 200_000;

/** Reads YAML in a page, with the position of every part. Unambiguous faults are repaired and reported. */
export function readYamlTree(
  text: string,
  source: SourceText,
  offset: number,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  const nesting = yamlNestingDepth(text);
  if (nesting.depth > maximumNesting) {
    const location = source.locate({ offset: offset + nesting.offset, length: 1 });
    diagnostics.report(
      finding("nesting-too-deep", phrase`The YAML nests more than ${maximumNesting} levels deep`, location),
    );
    return undefined;
  }
  const { text: repaired, repairs, error, document } = repairYaml(text);
  const local = new SourceText({ path: source.file.path, text: repaired });
  const original = new SourceText({ path: source.file.path, text });
  /** Repairs change the length of lines, never their number. */
  const toPage = (position: number): number => {
    const line = local.lineAt(position);
    const start = original.lines[line.number - 1]?.offset ?? 0;
    const end = original.lines[line.number]?.offset ?? text.length;
    return offset + Math.min(start + position - line.offset, Math.max(start, end - 1));
  };
  for (const line of repairs) {
    const place = original.lines[line - 1];
    const location = source.locate({
      offset: offset + (place?.offset ?? 0),
      length: place?.text.length ?? 1,
    });
    diagnostics.report(
      finding(
        "repaired-yaml",
        phrase`The text after the colon holds a colon itself; it was read as text`,
        location,
      ),
    );
  }
  if (error !== undefined) {
    const location = source.locate({ offset: toPage(error.offset), length: 1 });
    diagnostics.report(
      finding("unreadable-yaml", phrase`The YAML cannot be read: ${error.message}`, location),
    );
    return undefined;
  }
  const conversion: Conversion = {
    toPage,
    spans: new Map(),
    anchors: new Map(),
    open: new Set(),
    count: 0,
    source,
    diagnostics,
  };
  try {
    const value = toValue(document.contents, "", 0, conversion);
    return new SourcedValue(value, source, conversion.spans);
  } catch (thrown) {
    if (!(thrown instanceof TooLargeError)) throw thrown;
    diagnostics.report(finding("nesting-too-deep", thrown.wording, source.locate({ offset, length: 1 })));
    return undefined;
  }
}

class TooLargeError extends Error {
  readonly wording: Message;
  constructor(wording: Message) {
    super(englishText(wording));
    this.wording = wording;
  }
}

interface Conversion {
  toPage: (position: number) => number;
  spans: Map<JsonPointer, Span>;
  /** The anchors so far; an alias refers to the last one of its name. */
  anchors: Map<string, Node>;
  /** The lists and maps that are being converted. */
  open: Set<Node>;
  count: number;
  source: SourceText;
  diagnostics: Diagnostics;
}

function toValue(
  node: Node | null | undefined,
  pointer: JsonPointer,
  depth: number,
  conversion: Conversion,
): JsonValue {
  conversion.count += 1;
  if (depth > maximumNesting)
    throw new TooLargeError(phrase`The YAML nests more than ${maximumNesting} levels deep`);
  if (conversion.count > maximumValues)
    throw new TooLargeError(phrase`The YAML unfolds to more than ${maximumValues} values`);
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return aliased(node, pointer, depth, conversion);
  if ("anchor" in node && typeof node.anchor === "string") conversion.anchors.set(node.anchor, node);
  if (!conversion.spans.has(pointer)) conversion.spans.set(pointer, spanOf(node, conversion));
  if (!isScalar(node)) conversion.open.add(node);
  const value = collected(node, pointer, depth, conversion);
  conversion.open.delete(node);
  return value;
}

/** The value of an alias; `{}` if the alias is inside of its target. */
function aliased(alias: Alias, pointer: JsonPointer, depth: number, conversion: Conversion): JsonValue {
  const target = conversion.anchors.get(alias.source);
  if (target === undefined || !conversion.open.has(target))
    return toValue(target, pointer, depth + 1, conversion);
  const span = spanOf(alias, conversion);
  const message = phrase`*${alias.source} refers to a part that contains it; it was left out`;
  conversion.diagnostics.report(finding("nesting-too-deep", message, conversion.source.locate(span)));
  return {};
}

function collected(node: Node, pointer: JsonPointer, depth: number, conversion: Conversion): JsonValue {
  if (isSeq<Node>(node)) {
    return node.items.map((item, index) =>
      toValue(item, appendPointer(pointer, index), depth + 1, conversion),
    );
  }
  if (isMap<Node, Node | null>(node)) {
    const result: JsonObject = {};
    for (const pair of node.items) addPair(result, pair, pointer, depth, conversion);
    return result;
  }
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" && Number.isFinite(value)) {
    if (isInexact(node.source ?? ""))
      conversion.diagnostics.report(
        inexactNumber(node.source ?? "", conversion.source.locate(spanOf(node, conversion))),
      );
    return value;
  }
  return node.source ?? String(value);
}

function addPair(
  result: JsonObject,
  pair: Pair<Node, Node | null>,
  pointer: JsonPointer,
  depth: number,
  conversion: Conversion,
): void {
  const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
  if (name === "<<") {
    const merged = toValue(pair.value, pointer, depth + 1, conversion);
    for (const part of Array.isArray(merged) ? merged : [merged]) {
      for (const [key, value] of Object.entries(isJsonObject(part) ? part : {}))
        if (!Object.hasOwn(result, key)) result[key] = value;
    }
    return;
  }
  const span = spanOf(pair.key, conversion);
  if (name === "__proto__") {
    const message = phrase`The name "${name}" would change objects themselves in JavaScript; it was left out`;
    conversion.diagnostics.report(finding("unsafe-name", message, conversion.source.locate(span)));
    return;
  }
  if (Object.hasOwn(result, name)) {
    const message = phrase`"${name}" occurs here a second time; the last value is used`;
    conversion.diagnostics.report(finding("duplicate-name", message, conversion.source.locate(span)));
  }
  const inner = appendPointer(pointer, name);
  const valueOffset = pair.value?.range?.[0];
  conversion.spans.set(inner, {
    ...span,
    ...(valueOffset === undefined ? {} : { valueOffset: conversion.toPage(valueOffset) }),
  });
  result[name] = toValue(pair.value, inner, depth + 1, conversion);
}

function spanOf(node: Node, conversion: Conversion): Span {
  const [start, end] = node.range ?? [0, 1];
  const offset = conversion.toPage(start);
  return { offset, length: Math.max(1, conversion.toPage(end) - offset), valueOffset: offset };
}
