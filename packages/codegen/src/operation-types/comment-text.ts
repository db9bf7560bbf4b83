import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import { commentLines, escapeHidden } from "../syntax/text.js";
import { enumLines } from "./enum-text.js";

/**
 * The documentation of a part as a comment with the tags that editors support; empty where there is
 * none. Values of an enumeration are listed with their names and descriptions.
 *
 * @param indent the indentation of its line
 */
export function commentText(part: JsonValue | undefined, indent: string): string {
  if (!isJsonObject(part)) return "";
  const parts = commentParts(part);
  const [only] = parts;
  if (only === undefined) return "";
  if (parts.length === 1 && !only.includes("\n")) return `${indent}/** ${safe(only)} */\n`;
  const rows = safe(parts.join("\n * ")).split("\n");
  // A row after the first starts with " *" itself: those of one part are set deeper.
  const [first = "", ...more] = rows;
  const lines = [` * ${first}`, ...more].map((row) => `${indent}${row.trimEnd()}\n`);
  return `${indent}/**\n${lines.join("")}${indent} */\n`;
}

function commentParts(part: JsonObject): string[] {
  const { title, summary, format, description, examples } = part;
  const parts: string[] = [];
  for (const text of [title, summary]) {
    if (typeof text === "string" && text.trim() !== "") parts.push(prose(text));
  }
  if (typeof format === "string" && format !== "") parts.push(`Format: ${prose(format)}`);
  if (part["deprecated"] === true) parts.push("@deprecated");
  if (typeof description === "string" && description.trim() !== "") {
    parts.push(`@description ${prose(description)}`);
  }
  for (const line of enumLines(part)) parts.push(`- ${prose(line)}`);
  if (part["default"] !== undefined) parts.push(`@default ${valueText(part["default"])}`);
  if (part["example"] !== undefined) parts.push(`@example ${valueText(part["example"])}`);
  if (Array.isArray(examples)) parts.push(...examples.map((example) => `@example ${valueText(example)}`));
  if ("const" in part) parts.push("@constant");
  if (part["enum"]) parts.push(enumTag(part));
  return parts;
}

function enumTag({ type, nullable }: JsonObject): string {
  const name = Array.isArray(type) ? type.join("|") : typeof type === "string" ? type : "unknown";
  return `@enum {${name}${nullable ? "|null" : ""}}`;
}

const nextRow = "\n *     ";

function prose(text: string): string {
  // Most of it is one line of ASCII with nothing to escape.
  if (/^[ -)+-.0-?A-~]+$/.test(text)) return text.trim();
  return commentLines(text).join(nextRow);
}

function valueText(value: JsonValue): string {
  const text = typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
  return text.trim().replace(/\r?\n/g, nextRow);
}

/** Nothing in a comment ends it, or hides what it is. */
function safe(text: string): string {
  return escapeHidden(text).replaceAll("*/", "*\\/");
}
