import { group, hardLine, ifBroken, indent, join, type Layout, line, softLine } from "./layout.js";
import { stringLiteral } from "./text.js";

const plainKey = /^[A-Za-z_$][\w$]*$/;

/** A property's name in a type: quoted where it is no identifier. */
export function propertyName(name: string): string {
  return plainKey.test(name) && name !== "__proto__" ? name : stringLiteral(name);
}

/** A property's name in an object literal, where a bare or quoted `__proto__` would set the prototype. */
function literalKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyName(name);
}

/** One property of an object literal: its name and its value, already laid out. */
export type LiteralProperty = readonly [name: string, value: Layout];

/** An object literal of laid-out values. `open` puts every property on its own line. */
export function objectLiteral(properties: readonly LiteralProperty[], open: boolean = false): Layout {
  if (properties.length === 0) return "{}";
  const separator = open ? hardLine : line;
  const rows = properties.map(([name, value]): Layout => [`${literalKey(name)}: `, value]);
  return group("{", indent(separator, join(rows, [",", separator])), ifBroken(","), separator, "}");
}

/** JSON data as properties, without those that are undefined. */
export function given(data: object): LiteralProperty[] {
  const present = Object.entries(data).filter(([, value]) => value !== undefined);
  return present.map(([name, value]) => [name, literal(value)]);
}

/** JSON data as a TypeScript expression; undefined properties are left out. */
export function literal(value: unknown): Layout {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const items = value.map(literal);
    return group("[", indent(softLine, join(items, [",", line])), ifBroken(","), softLine, "]");
  }
  if (typeof value === "object" && value !== null) return objectLiteral(given(value));
  return JSON.stringify(value) ?? "null";
}
