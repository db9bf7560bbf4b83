import { JSONPathEnvironment, JSONPathError, type JSONPathNode, JSONPathQuery } from "json-p3";
import { type Message, phrase } from "../diagnostics/message.js";
import { nearest } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import { referencePointer } from "../document/schema-reference.js";

const environment: JSONPathEnvironment = new JSONPathEnvironment({ strict: true });

/** A position in the document that a target selects. */
export interface SelectedNode {
  value: JsonValue;
  /** Keys and indexes from the root. */
  location: readonly (string | number)[];
  /** As normalized JSONPath: `$['paths']['/v1']`. */
  path: string;
}

/** The nodes that a target selects, or the reason why it cannot be evaluated. */
export type Selection =
  | { kind: "found"; nodes: SelectedNode[] }
  | { kind: "gone"; hint: Message | undefined }
  | { kind: "invalid"; reason: string };

/** Evaluates a JSONPath (RFC 9535) on a document. */
export function selectTarget(document: JsonObject, target: string): Selection {
  let query: JSONPathQuery;
  try {
    query = environment.compile(target);
  } catch (error) {
    if (error instanceof JSONPathError || error instanceof Error)
      return { kind: "invalid", reason: error.message };
    throw error;
  }
  const nodes = run(query, document);
  return nodes.length > 0 ? { kind: "found", nodes } : { kind: "gone", hint: nearestTarget(document, query) };
}

function run(query: JSONPathQuery, document: JsonObject): SelectedNode[] {
  return query
    .query(document)
    .nodes.flatMap((node: JSONPathNode) =>
      isJson(node.value) ? [{ value: node.value, location: node.location, path: node.path }] : [],
    );
}

/** The library types its values as unknown; they are parts of the given document. */
function isJson(value: unknown): value is JsonValue {
  return value === null || ["string", "number", "boolean", "object"].includes(typeof value);
}

/** The longest part of the target that still exists, with a similar name for the missing part. */
function nearestTarget(document: JsonObject, query: JSONPathQuery): Message | undefined {
  for (let length = query.segments.length - 1; length >= 0; length -= 1) {
    const prefix = new JSONPathQuery(environment, query.segments.slice(0, length));
    const nodes = run(prefix, document);
    if (nodes.length === 0) continue;
    const missing = String(query.segments[length]);
    const match = /^(?:\[\s*['"](.*)['"]\s*\]|\.([^.[*].*))$/s.exec(missing);
    const meant = match?.[1] ?? match?.[2];
    const similar = meant === undefined ? similarItem(nodes, missing) : similarKey(nodes, meant);
    const existing = phrase`${prefix.toString()} exists, ${missing} in it does not.`;
    const elsewhere = throughReference(document, nodes, query.segments.slice(length).join(""));
    if (elsewhere !== undefined) return phrase`${existing} It is a reference: the target is ${elsewhere}.`;
    return similar === undefined ? existing : phrase`${existing} The nearest there is ${similar}.`;
  }
  return undefined;
}

/** The target with the resolved path of a reference, if it selects a node: JSONPath does not resolve references. */
function throughReference(
  document: JsonObject,
  nodes: readonly SelectedNode[],
  rest: string,
): string | undefined {
  const [node] = nodes;
  const reference = nodes.length === 1 ? textMember(node?.value, "$ref") : undefined;
  const pointer = reference === undefined ? undefined : referencePointer(reference);
  if (pointer === undefined) return undefined;
  const path = pointerSegments(pointer).map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `['${key}']`));
  const target = `$${path.join("")}${rest}`;
  return run(environment.compile(target), document).length > 0 ? target : undefined;
}

function similarKey(nodes: readonly SelectedNode[], meant: string): string | undefined {
  const keys = nodes.flatMap((node) => (isJsonObject(node.value) ? Object.keys(node.value) : []));
  const found = nearest(meant, keys);
  return found === undefined ? undefined : JSON.stringify(found);
}

/** For a filter such as `[?@.id == 'acme/one']`: the item with the most similar text in that field. */
function similarItem(nodes: readonly SelectedNode[], filter: string): string | undefined {
  const match = /@(?:\.([\w-]+)|\[['"]([^'"]+)['"]\])\s*==\s*['"]([^'"]*)['"]/.exec(filter);
  const field = match?.[1] ?? match?.[2];
  const meant = match?.[3];
  if (field === undefined || meant === undefined) return undefined;
  const values = nodes
    .flatMap((node) =>
      Array.isArray(node.value) ? node.value : isJsonObject(node.value) ? Object.values(node.value) : [],
    )
    .flatMap((item) => textMember(item, field) ?? []);
  const found = nearest(meant, values);
  return found === undefined ? undefined : `the one with ${field} ${JSON.stringify(found)}`;
}
