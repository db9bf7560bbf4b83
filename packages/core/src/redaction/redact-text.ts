import { parseExactJson } from "../json/parse-json.js";
import type { Redact } from "./redact.js";
import { redactJson } from "./redact-json.js";

/** A text and its JSON without keys. Keys are removed after parsing, so that escapes do not hide them. */
export function redactText(raw: string, redact: Redact): { text: string; body: unknown } {
  const parsed = parseExactJson(raw);
  const text = redact(raw);
  if (parsed === undefined) return { text, body: undefined };
  // Without escapes no key can be hidden; most responses have none.
  if (text === raw && !raw.includes("\\")) return { text, body: parsed };
  const body = redactJson(parsed, redact);
  const clean = JSON.stringify(body);
  return { text: text === raw && clean === JSON.stringify(parsed) ? raw : clean, body };
}
