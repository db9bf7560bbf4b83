import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { endsClause } from "./clauses.js";
import type { DefaultCue } from "./default-cues.js";
import { type ProseProperty, soleType } from "./prose-fact.js";
import { typeValue } from "./prose-value.js";
import { hasHan } from "./stop-words.js";
import { readValueList } from "./value-list.js";

/** The default of a list whose items are listed in a sentence: ``defaults to `a` and `b` ``, `Default is All`. */
export function readItems(
  plain: string,
  start: number,
  form: DefaultCue["form"],
  property: ProseProperty,
): { value: JsonValue; end: number } | undefined {
  if (soleType(property) !== "array" || (form !== "label" && form !== "verb")) return undefined;
  const list = readValueList(plain, start);
  if (list === undefined || list.enclosed || !endsClause(plain, list.end)) return undefined;
  if (/\bor\b|或/.test(plain.slice(list.start, list.end))) return undefined;
  const items = property.items?.["type"];
  const declared = property.items?.["enum"];
  const values: JsonValue[] = [];
  for (const written of list.values) {
    const value = typeValue(written, typeof items === "string" ? items : "string");
    if (value === undefined) return undefined;
    const isDeclared = Array.isArray(declared) && declared.some((known) => sameJson(known, value));
    // `默认为NameBody`: in a Chinese text a name in camel case is a value.
    const isCode = list.values.length === 1 && hasHan(plain) && /^[A-Z]?[a-z]+[A-Z]\w*$/.test(written.text);
    if (!isDeclared && (Array.isArray(declared) || !(written.quoted || isCode))) return undefined;
    values.push(value);
  }
  return { value: values, end: list.end };
}
