import type { JsonValue } from "@corsac/importer/document";

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A property's name in TypeScript, quoted only if necessary. */
export function propertyKey(name: string): string {
  return identifier.test(name) ? name : JSON.stringify(name);
}

/** A JSON value as a TypeScript literal. An object or array that is longer than `width` is split into lines. */
export function typescriptLiteral(value: JsonValue, indent = "", width = 60): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => typescriptLiteral(item, inner, width))
    : Object.entries(value).map(
        ([key, item]) => `${propertyKey(key)}: ${typescriptLiteral(item, inner, width)}`,
      );
  if (parts.length === 0) return isList ? "[]" : "{}";
  const [open, close, pad] = isList ? ["[", "]", ""] : ["{", "}", " "];
  const line = `${open}${pad}${parts.join(", ")}${pad}${close}`;
  if (line.length + indent.length <= width && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}${close}`;
}
