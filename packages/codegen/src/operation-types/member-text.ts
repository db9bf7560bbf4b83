import type { JsonValue } from "@corsac/importer/document";
import { commentText } from "./comment-text.js";
import { memberName } from "./literal-type.js";
import { indentation, neverType, type TypeText } from "./type-text.js";

/** A member of an object type. */
export interface Member {
  readonly name: string;
  readonly type: TypeText;
  readonly optional?: boolean;
  /** The part of the document that it comes from, for its comment. */
  readonly part?: JsonValue;
}

/** The lines of a member at a depth. */
export function memberText({ name, type, optional, part }: Member, depth: number): string {
  const indent = indentation(depth);
  const mark = optional === true ? "?" : "";
  return `${commentText(part, indent)}${indent}${memberName(name)}${mark}: ${type.text};`;
}

/** A member that is never there. */
export function absentText(name: string, depth: number): string {
  return memberText({ name, type: neverType, optional: true }, depth);
}

/** What a member of any other name is. */
export function indexText(key: string, type: TypeText, depth: number): string {
  return `${indentation(depth)}[${key}: string]: ${type.text};`;
}
