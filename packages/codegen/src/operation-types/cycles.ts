import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { referenceOf } from "./entries.js";
import { canonical, isComposed, targetOf } from "./references.js";
import { components } from "./strong-components.js";

/**
 * How schemas refer to each other outside of an object's members. TypeScript resolves members late, everything else at
 * once: a circle of such references is an error there.
 */
export interface Cycles {
  /** Whether the reference, which is beside or below `allOf` of the schema, leads back to that schema. */
  isExpanded(from: string, to: string): boolean;
  /** Whether the reference, which is an alternative of the schema, leads back with nothing in between. */
  isCut(from: string, to: string): boolean;
  /** Whether the schema leads back to itself, through lists: it becomes a type alias. */
  isRecursive(reference: string): boolean;
  /** Whether the two are in one such circle. */
  isRecursion(from: string, to: string): boolean;
}

/** A reference in a schema that is not inside the members of an object. */
interface Edge {
  readonly to: string;
  /** As a part of the schema, or as one of its alternatives. */
  readonly as: "part" | "choice";
  /** Whether a list is in between. */
  readonly inList: boolean;
}

/** @param references every reference of the document that leads to a schema, as {@link canonical} writes it */
export function readCycles(
  document: JsonObject,
  patched: (schema: JsonObject) => JsonObject,
  references: readonly string[],
): Cycles {
  const schemaAt = (reference: string): JsonObject | undefined => {
    const schema = targetOf(document, reference);
    return isJsonObject(schema) ? patched(schema) : undefined;
  };
  const plain = new Map(references.map((name) => [name, edgesOf(schemaAt(name))]));
  const bare = components(pick(plain, ({ inList }) => !inList));
  const isExpanded = (from: string, to: string): boolean => bare.joins(from, to);

  const expanded = new Map<string, Edge[]>();
  for (const [from, edges] of plain) {
    const visited = new Set<string>();
    const all: Edge[] = [];
    const add = (edge: Edge): void => {
      if (edge.inList || edge.as === "choice" || !isExpanded(from, edge.to)) {
        all.push(edge);
      } else if (!visited.has(edge.to)) {
        visited.add(edge.to);
        const target = schemaAt(edge.to);
        for (const further of edgesOf(target && withoutChoices(target))) add(further);
      }
    };
    for (const edge of edges) add(edge);
    expanded.set(from, all);
  }
  const cut = components(pick(expanded, ({ inList }) => !inList));
  const isCut = (from: string, to: string): boolean => cut.joins(from, to);
  const lists = components(pick(expanded, () => true));
  return { isExpanded, isCut, isRecursive: lists.isCyclic, isRecursion: lists.joins };
}

/** The schema without its alternatives. */
export function withoutChoices(schema: JsonObject): JsonObject {
  const { oneOf: _oneOf, anyOf: _anyOf, ...rest } = schema;
  return rest;
}

function pick(
  edges: ReadonlyMap<string, readonly Edge[]>,
  isMeant: (edge: Edge) => boolean,
): Map<string, string[]> {
  return new Map([...edges].map(([from, all]) => [from, all.filter(isMeant).map(({ to }) => to)]));
}

function edgesOf(schema: JsonValue | undefined): Edge[] {
  const found: Edge[] = [];
  collect(schema, "part", false, found);
  return found;
}

function collect(schema: JsonValue | undefined, as: Edge["as"], inList: boolean, found: Edge[]): void {
  if (!isJsonObject(schema)) return;
  const reference = referenceOf(schema);
  if (reference !== undefined) {
    found.push({ to: canonical(reference), as: isComposed(schema) ? "part" : as, inList });
  }
  for (const part of jsonList(schema["allOf"])) collect(part, "part", inList, found);
  for (const choice of [...jsonList(schema["oneOf"]), ...jsonList(schema["anyOf"])]) {
    collect(choice, "choice", inList, found);
  }
  const { items, prefixItems } = schema;
  for (const item of [...(Array.isArray(items) ? items : [items]), ...jsonList(prefixItems)]) {
    collect(item, "choice", true, found);
  }
}
