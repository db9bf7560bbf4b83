import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from "yaml";
import type { Diagnostic, SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";
import { englishText, type Message, phrase } from "../diagnostics/message.js";
import type { JsonValue } from "../document/json.js";
import { setProperty } from "../document/set-property.js";
import { advised, worded } from "../findings/finding.js";
import { ruleTable } from "../findings/rule-table.js";
import { inexactNumber, isInexact } from "./inexact-numbers.js";
import { SourceText } from "./source-text.js";

/** Keys and indexes from the root of a YAML file to a value in it. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as plain data with positions in the file. */
export interface YamlSource {
  file: SourceFile;
  /** Undefined if the file is empty or unreadable. */
  value: JsonValue | undefined;
  /** Syntax errors, duplicate keys and values that JSON does not support; rule `yaml-invalid`. */
  diagnostics: Diagnostic[];
  /** The position of the value at a path, or of its key; of the nearest enclosing value if it does not exist. */
  locate(path: YamlPath, part?: "key" | "value"): SourceLocation;
}

/** Reads YAML 1.2 (and therefore JSON) with positions. */
export function readYaml(file: SourceFile): YamlSource {
  const document = parseDocument(file.text, {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: "error",
    // `<<: *common`: commonly used, although it is YAML 1.1 (https://yaml.org/type/merge.html).
    merge: true,
  });
  // The parser's own line counter misses lines in parts that it cannot parse.
  const source = new SourceText(file);
  const place = (start: number, end: number): SourceLocation => {
    const { length = 1, ...location } = source.locate({ offset: start, length: end - start });
    return { ...location, ...(end > start ? { length } : {}) };
  };
  const diagnostics = independent(document.errors).map(
    (error): Diagnostic => ({
      rule: "yaml-invalid",
      severity: "error",
      ...worded(phrase`Not valid YAML: ${error.message.replace(/\.?$/, ".")}`),
      ...advised(phrase`Correct the file. Its content is left out until then.`),
      location: place(error.pos[0], error.pos[1]),
    }),
  );
  for (const { message, pos } of document.warnings)
    diagnostics.push(doubtful(phrase`Doubtful YAML: ${message.replace(/\.?$/, ".")}`, place(pos[0], pos[1])));
  visit(document, {
    Scalar: (_, { value, source: written = "", range }) => {
      if (typeof value !== "number" || !isInexact(written) || !range) return;
      diagnostics.push(inexactNumber(written, place(range[0], range[1])));
    },
    Pair: (_, { key }) => {
      const range = isCollection(key) ? nodeRange(key) : undefined;
      if (range === undefined) return;
      const message = phrase`A list or an object is used as a key; its text is the key instead.`;
      diagnostics.push(doubtful(message, place(range[0], range[1])));
    },
  });
  const locate = (path: YamlPath, part: "key" | "value" = "value"): SourceLocation => {
    const range = rangeAt(document, path, part);
    return place(range[0], range[1]);
  };
  let value: JsonValue | undefined;
  if (document.errors.length === 0 && document.contents !== null) {
    try {
      value = plainJson(document.toJS(), []);
    } catch (error) {
      diagnostics.push({
        rule: "yaml-invalid",
        severity: "error",
        ...worded(
          error instanceof NotJsonError ? error.wording : phrase`Cannot be read as data: ${String(error)}`,
        ),
        ...advised(phrase`Write a JSON value: an object, a list, a text, a number, true, false or null.`),
        location: locate(error instanceof NotJsonError ? error.path : []),
      });
    }
  }
  return { file, value, diagnostics, locate };
}

/** A syntax error makes the parser report errors in what follows; a repeated name does not. */
function independent(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return errors.filter((error) => error.code === "DUPLICATE_KEY" || error === first);
}

function doubtful(message: Message, location: SourceLocation): Diagnostic {
  const { severity, hint } = ruleTable["yaml-doubtful"];
  return { rule: "yaml-doubtful", severity, ...worded(message), hint, location };
}

class NotJsonError extends Error {
  readonly wording: Message;
  readonly path: YamlPath;
  constructor(wording: Message, path: YamlPath) {
    super(englishText(wording));
    this.wording = wording;
    this.path = path;
  }
}

/** Copies parsed YAML into separate JSON values, because aliases would share one object. */
function plainJson(value: unknown, path: YamlPath): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => plainJson(item, [...path, index]));
  if (typeof value === "object") {
    const copy: JsonValue = {};
    for (const [key, item] of Object.entries(value)) setProperty(copy, key, plainJson(item, [...path, key]));
    return copy;
  }
  throw new NotJsonError(phrase`${String(value)} is no value that JSON has.`, path);
}

function rangeAt(document: Document.Parsed, path: YamlPath, part: "key" | "value"): [number, number] {
  let node: Node | null = document.contents;
  let range: [number, number] = nodeRange(node) ?? [0, 0];
  for (const [index, segment] of path.entries()) {
    const found = childOf(node, segment, document);
    if (found === undefined) break;
    const last = index === path.length - 1;
    range = (part === "key" && last ? found.key : undefined) ?? nodeRange(found.value) ?? found.key ?? range;
    node = found.value;
  }
  return range;
}

function childOf(
  aliased: Node | null,
  segment: string | number,
  document: Document.Parsed,
): { key?: [number, number]; value: Node | null } | undefined {
  const node = isAlias(aliased) ? (aliased.resolve(document) ?? null) : aliased;
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return isNode(item) ? { value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
  );
  if (pair === undefined) return mergedChild(node, segment, document);
  const key = isNode(pair.key) ? nodeRange(pair.key) : undefined;
  return { ...(key === undefined ? {} : { key }), value: isNode(pair.value) ? pair.value : null };
}

/** A member from a merge key: its position is that of the anchor. */
function mergedChild(
  node: YAMLMap,
  segment: string | number,
  document: Document.Parsed,
): ReturnType<typeof childOf> {
  for (const { key, value } of node.items) {
    if (!isScalar(key) || key.value !== "<<" || !isNode(value)) continue;
    const parts = isSeq(value) ? value.items.filter(isNode) : [value];
    for (const part of parts) {
      const found = childOf(part, segment, document);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function nodeRange(node: Node | null): [number, number] | undefined {
  const range = node?.range;
  return range ? [range[0], range[1]] : undefined;
}
