import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import {
  emptyRecord,
  indentation,
  neverType,
  nullType,
  objectType,
  plainType,
  type TypeText,
  tupleType,
  unionType,
} from "./type-text.js";

const identifier = /^[A-Za-z_$][A-Za-z_$0-9]*$/;
/** Numbers that TypeScript reads as the same name. */
const integer = /^(0|[1-9]\d{0,14})$/;

/** A name as a member of an object type: as it is where TypeScript allows that, as a literal elsewhere. */
export function memberName(name: string): string {
  return identifier.test(name) || integer.test(name) ? name : stringLiteral(name);
}

/** The type that has this one value. */
export function literalType(value: JsonValue, depth: number): TypeText {
  if (typeof value === "string") return plainType(stringLiteral(value));
  if (value === null) return nullType;
  if (Array.isArray(value)) {
    return tupleType(
      value.map((item) => literalType(item, depth + 1)),
      depth,
    );
  }
  if (!isJsonObject(value)) return plainType(String(value));
  const members = Object.entries(value).map(
    ([name, item]) => `${indentation(depth + 1)}${memberName(name)}: ${literalType(item, depth + 1).text};`,
  );
  return members.length === 0 ? emptyRecord : objectType(members, depth);
}

/** One of the names, as a type. */
export function namesType(names: readonly string[]): TypeText {
  return names.length === 0 ? neverType : unionType(names.map((name) => literalType(name, 0)));
}
