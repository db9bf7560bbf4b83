import { group, ifBroken, indent, join, type Layout, line, softLine } from "../syntax/layout.js";

/** A type, and what the types around it must know of it. */
export interface TypeLayout {
  readonly layout: Layout;
  /** The parts of a union or an intersection, which needs parentheses before `[]` and beside `&`. */
  readonly kind: "simple" | "any" | "object" | "union" | "intersection";
  readonly parts: readonly TypeLayout[];
}

/** A type that never needs parentheses: a name, a literal, an object. */
export function simple(layout: Layout): TypeLayout {
  return { layout, kind: "simple", parts: [] };
}

/** A type that allows any JSON value. */
export function anyType(layout: Layout): TypeLayout {
  return { layout, kind: "any", parts: [] };
}

/** A type that allows any object. */
export function anyObject(layout: Layout): TypeLayout {
  return { layout, kind: "object", parts: [] };
}

export function parenthesized(type: TypeLayout): Layout {
  if (type.kind === "union") return group("(", indent(softLine, alternatives(type.parts)), softLine, ")");
  return type.kind === "intersection" ? ["(", type.layout, ")"] : type.layout;
}

function alternatives(parts: readonly TypeLayout[]): Layout {
  const items = parts.map((part) => (part.kind === "intersection" ? parenthesized(part) : part.layout));
  return [ifBroken("| "), join(items, [line, "| "])];
}

/** One of the types. Unions among them become part of it. */
export function union(types: readonly TypeLayout[]): TypeLayout {
  const parts = distinct(types, "union").filter(({ layout }) => layout !== "never");
  const any = parts.find(({ kind }) => kind === "any");
  const [first, ...more] = any === undefined ? parts : [any];
  if (first === undefined) return simple("never");
  if (more.length === 0) return first;
  const layout = group(indent(softLine, alternatives(parts)));
  return { layout, kind: "union", parts };
}

/** All of the types at once; undefined where there is none. */
export function intersection(types: readonly TypeLayout[]): TypeLayout | undefined {
  const all = distinct(types, "intersection").filter(({ kind }) => kind !== "any");
  const known = all.some(({ kind }) => kind !== "object") ? all.filter(({ kind }) => kind !== "object") : all;
  const [first, ...more] = known;
  if (first === undefined) return types[0];
  if (more.length === 0) return first;
  return { layout: join(known.map(parenthesized), " & "), kind: "intersection", parts: known };
}

/** The types in their order, each once, with those of one kind taken apart. */
function distinct(types: readonly TypeLayout[], kind: "union" | "intersection"): TypeLayout[] {
  const seen = new Map<string, TypeLayout>();
  for (const type of types) {
    for (const part of type.kind === kind ? type.parts : [type]) {
      const key = JSON.stringify(part.layout);
      if (!seen.has(key)) seen.set(key, part);
    }
  }
  return [...seen.values()];
}
