import { isSubordinate } from "./conditions.js";
import type { ProseProperty } from "./prose-fact.js";
import { choiceName, kindWord, wayName } from "./shown-values.js";
import type { ListedValue, ValueList } from "./value-list.js";

const quoted = String.raw`["'\x60“]{1,2}([\w.:/-]{1,40})["'\x60”]{1,2}`;
/** `` `a` (default)`` */
const noted = String.raw`${quoted}(?:\s?\([^()\n]{1,24}\))?`;
const joint = `(?:or|instead of|rather than|as opposed to)`;

/** `Direction of sort "asc" or "desc"`: the values end a phrase that describes them. */
const atEnd = new RegExp(
  String.raw`(?:^|[.\n]\s?)([^.\n"'\x60“;:(]{3,80}?),?\s(${noted}(?:\s?,\s?${noted}){0,12}\s?,?\s(?:or|\/|\|)\s?${quoted})(?=\s*(?:$|[.\n(]))`,
  "g",
);
/** Words before the values that make them the object of something else. */
const governs =
  /\b(?:with|and|or|on|for|to|of|by|from|as|when|if|than|nor|not|neither|like|see|use[sd]?|using|requires?|needs?|depends|shows?|shown|give[ns]?|sent?|sends?|sets?|returns?|is|are|was|be|been|contains?|includes?|excludes?|e\.g|ex)$/i;

/** `read as plain text (`plain`) or as a pattern (`pattern`)`: each value follows its explanation. */
const inBrackets = new RegExp(
  String.raw`\(${quoted}\)[^.;()\n]{0,80}?(?:,\s|\s)${joint}\s[^.;()\n]{1,80}\(${quoted}\)`,
  "i",
);

/** `Use `a` for one thing or `b` for another`. */
const withPurpose = new RegExp(
  String.raw`(?:^|[.\n]\s?)(?:use|set(?: it| this)? to|specify|pass|choose|select)\s${quoted} (?:to|for|if|when) [^.;\n"'\x60“]{1,120}?(?:,|;|\sor)\s(?:or )?(?:use |set(?: it)? to |specify |pass )?${quoted} (?:to|for|if|when)\b[^.;\n"'\x60“]{0,120}(?=$|[.\n])`,
  "i",
);

/** ``Use `a` or `b`.`` */
const toUse = new RegExp(
  String.raw`(?:^|[.\n]\s?)(?:use|specify|choose|pass|select|enter|sort by|order by|group by)(?: either)?\s(${noted}(?:\s?,\s?${noted}){0,12}\s?,?\sor\s?${quoted})(?=\s*(?:$|[.\n(]))`,
  "i",
);

/** ``sorted in `asc` or `desc` order``, ``ordered by `created` or `updated` `` */
const byWay = new RegExp(
  String.raw`\b(?:sort|order|group)(?:ed|s)? (?:[a-z]+ )?(?:in|by|as)(?: either)? (${quoted}(?:\s?,\s?${quoted}){0,12}\s?,?\sor\s?${quoted})(?=\s*(?:$|[.;,\n(])| (?:order|fields?|date|time|direction)\b)`,
  "i",
);

/** `'allow' or 'deny' requests of …`: the text starts with the values. */
const atStart = new RegExp(String.raw`^(${quoted}(?:\s?,\s?${quoted}){0,12}\s?,?\sor\s?${quoted}) [a-z]`);

/** `` `a`, `b` and `c` units are available`` */
const available = new RegExp(
  String.raw`(?:^|[.:;,\n]\s?|\b(?:only|the values?)\s)(${quoted}(?:\s?,\s?${quoted}){0,12}\s?,?\s(?:or|and)\s?${quoted})(?: [a-z]{3,14})? (?:are|is) (?:currently )?(?:available|supported|allowed|accepted|valid|possible|permitted)(?=\s*(?:$|[.,;)\n]))`,
  "i",
);

/** `升序asc,降序desc` */
const hanPairs =
  /(?:^|[,:(。\s])((?:[\u3400-\u9fff]{1,4}\s?[:=-]?\s?[A-Za-z_]{1,16}\s?[,、;/|]\s?){1,8}[\u3400-\u9fff]{1,4}\s?[:=-]?\s?[A-Za-z_]{1,16})(?=$|[。;)])/g;

/** Lists in a phrase without a cue, of a property that is a choice. */
export function phraseLists(plain: string, property: ProseProperty): ValueList[] {
  const lists: ValueList[] = [];
  const isChoice = choiceName.test(property.name ?? "");
  if (
    /["'`“]/.test(plain) &&
    /\b(?:or|and|instead of|rather than|as opposed to)\b|["'`”]\s?[/|]|;/i.test(plain)
  ) {
    for (const match of plain.matchAll(atEnd)) {
      const head = match[1] ?? "";
      if (
        governs.test(head.trim()) ||
        isSubordinate(plain, match.index + match[0].indexOf(match[2] ?? "")) ||
        !(isChoice || kindWord.test(head))
      )
        continue;
      lists.push(listOf(match[2] ?? "", match.index + match[0].indexOf(match[2] ?? "")));
    }
    const used = isChoice ? toUse.exec(plain) : null;
    if (used !== null) lists.push(listOf(used[1] ?? "", used.index + used[0].indexOf(used[1] ?? "")));
    const ordered = byWay.exec(plain);
    if (ordered !== null)
      lists.push(listOf(ordered[1] ?? "", ordered.index + ordered[0].indexOf(ordered[1] ?? "")));
    const first = isChoice || wayName.test(property.name ?? "") ? atStart.exec(plain) : null;
    if (first !== null) lists.push(listOf(first[1] ?? "", first.index));
    const offered = available.exec(plain);
    if (offered !== null)
      lists.push(listOf(offered[1] ?? "", offered.index + offered[0].indexOf(offered[1] ?? "")));
    const bracketed = /\bwhether\b|\bsort|\border/i.test(plain) || isChoice ? inBrackets.exec(plain) : null;
    if (bracketed !== null) lists.push(listOf(bracketed[0], bracketed.index));
    const purposes = isChoice ? withPurpose.exec(plain) : null;
    if (purposes !== null)
      lists.push(listOf(purposes[0].trim(), plain.indexOf(purposes[0].trim(), purposes.index)));
  }
  if (/[\u3400-\u9fff]\s?[:=-]?\s?[A-Za-z]/.test(plain)) {
    for (const match of plain.matchAll(hanPairs)) {
      const written = match[1] ?? "";
      const start = match.index + match[0].indexOf(written);
      if (!isChoice && !kindWord.test(plain.slice(Math.max(0, start - 24), start).replace(/[\s,:(。]+$/, "")))
        continue;
      const values = written.match(/[A-Za-z_]{1,16}/g) ?? [];
      if (new Set(values).size === values.length) lists.push(toList(values, written, start));
    }
  }
  return lists;
}

function listOf(words: string, start: number): ValueList {
  return toList(
    [...words.matchAll(new RegExp(quoted, "g"))].map((match) => match[1] ?? ""),
    words,
    start,
  );
}

function toList(texts: readonly string[], words: string, start: number): ValueList {
  const end = start + words.length;
  const values = texts.map((text): ListedValue => ({ text, quoted: true, start, end }));
  return { values, start, end, enclosed: true, joined: true };
}
