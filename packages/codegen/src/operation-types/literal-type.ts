import type { JsonValue } from "@corsac/importer";
import { stringLiteral } from "../syntax/text.js";
import { isObject } from "./entries.js";
import {
  emptyRecord,
  indentation,
  listType,
  neverType,
  nullType,
  objectType,
  plainType,
  type TypeText,
  tupleType,
} from "./type-text.js";

const identifier = /^[A-Za-z_$][A-Za-z_$0-9]*$/;

/** A name as a member of an object type: as it is where TypeScript allows that, as a literal elsewhere. */
export function memberName(name: string): string {
  if (identifier.test(name) || (String(Number(name)) === name && !name.startsWith("-"))) return name;
  return asciiLiteral(name);
}

/** A string literal that is ASCII whatever the text. */
export function asciiLiteral(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const escaped = JSON.stringify(text).replace(
    /\\u[\da-f]{4}/g,
    (sequence) => `\\u${sequence.slice(2).toUpperCase()}`,
  );
  return escaped.replace(/[^\p{ASCII}]|\p{Cc}/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)
      .join(""),
  );
}

/** The type that has this one value. */
export function literalType(value: JsonValue, depth: number): TypeText {
  if (typeof value === "string") return plainType(stringLiteral(value));
  if (value === null) return nullType;
  if (Array.isArray(value)) {
    if (value.length === 0) return listType(neverType);
    return tupleType(
      value.map((item) => literalType(item, depth + 1)),
      depth,
    );
  }
  if (!isObject(value)) return plainType(String(value));
  const members = Object.entries(value).map(
    ([name, item]) => `${indentation(depth + 1)}${memberName(name)}: ${literalType(item, depth + 1).text};`,
  );
  return members.length === 0 ? emptyRecord : objectType(members, depth);
}
