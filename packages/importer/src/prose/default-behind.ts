import { isConditional, isExample } from "./conditions.js";
import { knownValues, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { wordsOf } from "./prose-text.js";
import { originalValue, readValue, typeValue } from "./prose-value.js";
import { fitsNumber, readQuantity } from "./quantity.js";
import { looksLikeCode } from "./stop-words.js";

const written = String.raw`(["'\x60“][^"'\x60“”\n]{1,60}["'\x60”]|[-+]?[A-Za-z0-9][\w./+-]{0,60})`;
const ends = String.raw`(?=\s*(?:$|[.,;)\n])|\sand (?:is|means|lets)\b)`;

/** Sentences in which the value comes before the word "default". */
const behind: readonly RegExp[] = [
  // `20 by default`, `(main-queue by default)`, but not a word of the sentence.
  new RegExp(String.raw`(?:^|[(,:;.。]\s?|\b(?:is|are|to|of|uses?)\s)\s*${written} by default${ends}`, "gi"),
  // `The default value of 1 plays the film once.`
  new RegExp(
    String.raw`\b(?:the|its) default value of ${written} (?!and\b|or\b)[a-z]{2,12}s (?!is\b|are\b)`,
    "gi",
  ),
  // `with 50 as the default`
  new RegExp(String.raw`\bwith ${written} as (?:the |its )?default(?: value)?${ends}`, "gi"),
  // `'fast' is the default value`
  new RegExp(
    String.raw`(?:^|[\s(])${written} (?:is|being) (?:the |its )?default(?: (?:value|setting|option|choice|one|speed|size|mode|scale|rate|level|volume))?${ends}`,
    "gi",
  ),
  // ``- `fast`: the quick one. **Default**``, `` `fast`: … This is the default when … ``
  /(?:^|\n)\s{0,8}(?:[-*•]\s+|\d{1,2}[.)]\s+)?(["'`“]?[\w./+-]{1,60}["'`”]?)\s{0,3}[:(-][^\n]{1,300}?(?:[.;,(]\s{0,4}["'`\ufffc]?(?:the )?default["'`\ufffc]?\s{0,3}[.)]{0,2}[^\S\n]{0,4}(?=\n|$)|[.;]\s{0,2}(?:this|it) is the default\b(?! (?:behaviou?r|for|if)\b))/gi,
];

/** Hyphenated words that describe. */
const describing =
  /^(?:case|read|write|non|auto|self|un|in)-|-(?:sensitive|insensitive|only|wide|free|[a-z]+ed|[a-z]+able|[a-z]+ing)$/i;

/** Defaults whose value comes before the word: `20 by default`, `'fast' is the default value`. */
export function defaultsBehind(text: string, plain: string, property: ProseProperty): ProseFact[] {
  const type = soleType(property);
  if (type === "array" || type === "object") return [];
  const found: ProseFact[] = [];
  for (const [form, pattern] of behind.entries()) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1] ?? "");
      const value = readValue(plain, start);
      if (value === undefined || value.text === property.name || isExample(plain, start)) continue;
      const quantity = type === "integer" || type === "number" ? readQuantity(plain, start) : undefined;
      // `0m by default`: the unit belongs to the number.
      if (quantity !== undefined && !fitsNumber(quantity, plain, property.name)) continue;
      const typed =
        quantity === undefined || quantity.unit === "" || !value.text.endsWith(quantity.unit)
          ? typeValue(originalValue(value, text), type)
          : typeValue({ text: String(quantity.value), quoted: false }, type);
      const end = match.index + match[0].length;
      if (
        typed === undefined ||
        typed === "" ||
        (form < behind.length - 1 && isConditional(plain, match.index, end))
      )
        continue;
      const isCertain =
        value.quoted ||
        typeof typed !== "string" ||
        knownValues(property).includes(typed) ||
        (looksLikeCode(typed) && !describing.test(typed));
      if (isCertain) found.push({ keyword: "default", value: typed, ...wordsOf(text, start, end) });
    }
  }
  return found;
}
