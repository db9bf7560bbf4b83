import type { JsonObject } from "../../document/json.js";
import type { SourceLine } from "../../positions/source-text.js";
import { typedText } from "../typed-text.js";
import { type FieldType, readFieldType } from "./field-type.js";

/** A field of a published page: the lines `name`, `type`, `必需`, and all lines up to the next field. */
export interface TextField {
  /** Absent if the page has no name for it. */
  name?: string;
  type: FieldType;
  required: boolean;
  description?: string;
  example?: string;
  /** The line of the name, or of the type where there is no name. */
  line: SourceLine;
}

/** The third line of a field: required, optional, or optional with a default joined to it (`默认1:1`). */
const requirement = /^(?:(必需|必填|required)|(可选|选填|optional)|默认(?:值)?[::]?(.+))$/i;
const fieldName = /^[^\s::]{1,100}$/;
const label =
  /^(示例值?|默认值?|枚举值?|最小值|最大值|最小长度|最大长度|正则匹配|examples?|default(?: value)?|enum|allowed values?|minimum|maximum|min(?:imum)? length|max(?:imum)? length|(?:match )?pattern)\s*[::]\s*(.*)$/i;
/** `>= 1`, `<= 32 characters`, `>= 1 items`. */
const bound = /^(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*(characters?|字符|items?|项)?$/i;

/** The meaning of labels, in both languages. */
const kindOf: readonly (readonly [RegExp, string])[] = [
  [/^(?:最小值|minimum)$/i, "minimum"],
  [/^(?:最大值|maximum)$/i, "maximum"],
  [/^(?:最小长度|min(?:imum)? length)$/i, "minLength"],
  [/^(?:最大长度|max(?:imum)? length)$/i, "maxLength"],
  [/^(?:示例|example)/i, "example"],
  [/^(?:默认|default)/i, "default"],
  [/^(?:枚举|enum|allowed)/i, "enum"],
  [/^(?:正则|match|pattern)/i, "pattern"],
];

/** Reads lines as fields. Lines before the first field are left out. */
export function readFields(lines: readonly SourceLine[]): TextField[] {
  const filled = lines.filter((line) => line.text.trim() !== "");
  const fields: TextField[] = [];
  let index = 0;
  while (index < filled.length) {
    const field = readHead(filled, index);
    if (field === undefined) {
      index += 1;
      continue;
    }
    fields.push(field.field);
    index = readRest(filled, field.next, field.field);
  }
  return fields;
}

function readHead(
  lines: readonly SourceLine[],
  index: number,
): { field: TextField; next: number } | undefined {
  const [first, second, third] = [lines[index], lines[index + 1], lines[index + 2]];
  if (first === undefined || second === undefined) return undefined;
  const named =
    third !== undefined && fieldName.test(first.text.trim()) && requirement.test(third.text.trim());
  const namedType = named ? readFieldType(second.text) : undefined;
  if (namedType !== undefined && third !== undefined) {
    return { field: makeField(first, namedType, third.text.trim(), first.text.trim()), next: index + 3 };
  }
  const type = requirement.test(second.text.trim()) ? readFieldType(first.text) : undefined;
  return type && { field: makeField(first, type, second.text.trim()), next: index + 2 };
}

function makeField(line: SourceLine, type: FieldType, third: string, name?: string): TextField {
  const match = requirement.exec(third);
  const standard = match?.[3];
  if (standard !== undefined) type.schema["default"] = typedText(standard.trim(), type.schema);
  return { ...(name === undefined ? {} : { name }), type, required: match?.[1] !== undefined, line };
}

/** Reads labelled values and the description, up to the next field. */
function readRest(lines: readonly SourceLine[], start: number, field: TextField): number {
  const description: string[] = [];
  let index = start;
  while (index < lines.length && readHead(lines, index) === undefined) {
    const text = lines[index]?.text.trim() ?? "";
    index += 1;
    const match = label.exec(text);
    if (match === null) {
      if (applyBound(field.type.schema, text)) continue;
      if (/^(已废弃|deprecated)$/i.test(text)) field.type.schema["deprecated"] = true;
      else description.push(text);
      continue;
    }
    const [, name = "", glued = ""] = match;
    const values: string[] = glued === "" ? [] : [glued];
    // A label on a separate line is followed by its value, even if that looks like a field's name.
    if (glued === "" && index < lines.length) values.push(lines[index++]?.text.trim() ?? "");
    if (labelKind(name) === "enum") {
      while (
        index < lines.length &&
        readHead(lines, index) === undefined &&
        !label.test(lines[index]?.text.trim() ?? "")
      ) {
        values.push(lines[index++]?.text.trim() ?? "");
      }
    }
    applyLabel(field, name, values);
  }
  if (description.length > 0) field.description = description.join("\n");
  return index;
}

function labelKind(name: string): string {
  return kindOf.find(([pattern]) => pattern.test(name))?.[1] ?? "pattern";
}

function applyLabel(field: TextField, name: string, values: readonly string[]): void {
  const { schema } = field.type;
  const [value = ""] = values;
  const kind = labelKind(name);
  if (kind === "example") field.example = value;
  else if (kind === "default") schema["default"] = typedText(value, schema);
  else if (kind === "enum") schema["enum"] = values.map((item) => typedText(item, schema));
  else schema[kind] = kind === "pattern" ? value : Number(value);
}

/** Reads a line such as `>= 1 characters`; false for any other line. */
function applyBound(schema: JsonObject, text: string): boolean {
  const [, sign = "", number, unit = ""] = bound.exec(text) ?? [];
  if (number === undefined) return false;
  const isLow = sign.startsWith(">");
  const isList = /^(?:item|项)/i.test(unit) || schema["type"] === "array";
  const isText = /^(?:char|字)/i.test(unit) || schema["type"] === "string";
  const size = isList ? "Items" : isText ? "Length" : undefined;
  const value = Number(number);
  if (size !== undefined)
    schema[`${isLow ? "min" : "max"}${size}`] = sign.length === 2 ? value : value + (isLow ? 1 : -1);
  else
    schema[
      sign.length === 2 ? (isLow ? "minimum" : "maximum") : isLow ? "exclusiveMinimum" : "exclusiveMaximum"
    ] = value;
  return true;
}
