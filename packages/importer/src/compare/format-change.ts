import type { JsonValue } from "../document/json.js";
import type { ApiChange } from "./api-change.js";

/** Longer texts are truncated. */
const longest = 60;

/** A change as one line, without a sign: `field size of PaintInput: default 1024 → 2048 (POST /v1/paint)`. */
export function formatChange(change: ApiChange): string {
  const { what, at, operations = [], mediaType, fact, kind } = change;
  const isWhole = change.in === operations[0];
  const place = at === undefined ? `${what} ${change.in}` : `${what} ${at} of ${change.in}`;
  const media = mediaType === undefined || mediaType === "application/json" ? "" : ` as ${mediaType}`;
  const facts = fact === undefined ? kind : `${fact} ${shown(change.before)} → ${shown(change.after)}`;
  const [first, ...more] = isWhole ? [] : operations;
  const used = first === undefined ? "" : ` (${first}${more.length === 0 ? "" : ` and ${more.length} more`})`;
  return `${place}${media}: ${facts}${used}`;
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined) return "none";
  const text = typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value);
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return typeof value === "string" ? `"${cut}"` : cut;
}
