/** Replaces parts that are not a value, such as a link. */
export const opaque = "\ufffc";

/** Fills the place of a mark that became shorter; the plain text does not contain it. */
const padding = "\ue000";

interface Plain {
  text: string;
  plain: string;
  /** The position in the text of each character of the plain text, if the two differ in length. */
  offsets?: Uint32Array;
}

/**
 * A description in a uniform notation: full-width characters become half-width, HTML and Markdown marks become quotes,
 * line breaks or spaces. `wordsOf` and `originalOffset` convert its offsets to the text.
 */
export function plainText(text: string): string {
  // A cache, because every kind of fact reads the same description.
  if (text !== last.text) last = inOneNotation(text);
  return last.plain;
}

let last: Plain = { text: "", plain: "" };

/** The offset in the description of an offset in its plain text. */
export function originalOffset(text: string, offset: number): number {
  plainText(text);
  const { offsets } = last;
  if (offsets === undefined) return offset;
  return offset < offsets.length ? (offsets[offset] ?? offset) : text.length;
}

/** The offset in the plain text of an offset in the description. */
export function plainOffset(text: string, offset: number): number {
  plainText(text);
  const { offsets } = last;
  if (offsets === undefined) return offset;
  const found = offsets.findIndex((original) => original >= offset);
  return found < 0 ? last.plain.length : found;
}

function withoutPadding(text: string, padded: string): Plain {
  if (!padded.includes(padding)) return { text, plain: padded };
  const plain = padded.replaceAll(padding, "");
  const offsets = new Uint32Array(plain.length);
  let kept = 0;
  for (let index = 0; index < padded.length; index += 1) {
    if (padded.charAt(index) === padding) continue;
    offsets[kept] = index;
    kept += 1;
  }
  return { text, plain, offsets };
}

function inOneNotation(text: string): Plain {
  let plain = halfWidth(text);
  if (/[<&]/.test(plain)) plain = withoutHtml(plain);
  if (plain.includes("\\")) plain = plain.replace(/\\(\ue000*)(?=["'._*()[\]<>#+!-])/g, `${padding}$1`);
  if (plain.includes(" - ")) plain = ontoLines(plain);
  if (plain.includes("```")) plain = plain.replace(/```[^`]*```/g, blank);
  if (plain.includes("**")) plain = plain.replace(/\*\*([^*\n]{1,80})\*\*/g, quoteBold);
  if (/[*_]/.test(plain)) plain = plain.replace(emphasis, quoteEmphasis);
  if (plain.includes("](")) {
    plain = plain.replace(/\[([^\]\n]{0,200})\]\(([^)\n]{0,400})\)/g, (_, words: string, url: string) =>
      [opaque, words, opaque, " ".repeat(url.length + 1), opaque].join(""),
    );
  }
  // Removes a `<p>` before the text.
  plain = plain.replace(/^[\n ]+(?=\ue000)/, (gap) => padding.repeat(gap.length));
  return withoutPadding(text, plain.includes("\n") ? withoutWraps(plain) : plain);
}

/** Converts full-width letters, digits and punctuation to half-width, so that one pattern matches both. */
export function halfWidth(text: string): string {
  // Most English text contains none.
  if (/^[\n -~]*$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\ue000\u3000\u00a0\t\r\u200b]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u223c\u301c]/g, "~")
    .replace(/\u3010/g, "[")
    .replace(/\u3011/g, "]");
}

/** Bullets in the same line as the words that announce them: `one of these: - a - b`. */
const flatBullets = /(?<=[:.]) (?: {0,2})- (?=(["'`]?)[\w./])[^\n]{1,1500}/g;
const nextQuoted = / - (?=["'`])/g;
const nextWord = / - (?=[\w./-]{1,40}(?::| - |\.?\s*$))/gm;

/** Puts each bullet on a separate line; the length of the text is unchanged. */
function ontoLines(text: string): string {
  return text.replace(flatBullets, (words: string, quote: string) => {
    const next = quote === "" ? nextWord : nextQuoted;
    return (words.match(next)?.length ?? 0) > 1 ? words.replace(next, "\n- ") : words;
  });
}

const blank = (words: string): string => words.replace(/[^\n]/g, " ");

/** Bold words that announce a fact. */
const factHeading =
  /^(?:default|max|min|range|allowed|possible|valid|accepted|supported|available|limits?\b|options\b|length\b|默认|缺省|取值|范围|最[大小长短多少]|长度|可选|枚举|限制)[^`"']{0,30}$/i;

/**
 * `**a**` marks a value like quotes; a bold heading (`**Note:**`, `**Maximum length**:`) does not. A bullet may start
 * with a value of any name.
 */
function quoteBold(words: string, inner: string, offset: number, text: string): string {
  const isHeading = text.charAt(offset + words.length) === ":" || /:\s*$/.test(inner);
  if (isHeading && factHeading.test(inner.replace(/[:\s]+$/, "")) && !/^default:?$/.test(inner))
    return `  ${inner}  `;
  // `**false.**`: the full stop belongs to the sentence.
  const stopped = /^([\w+/-]+)([.,;])$/.exec(inner);
  if (stopped !== null) return `${padding}\`${stopped[1]}\`${stopped[2]}${padding}`;
  return /[:,;]\s*$/.test(inner) ? ` ${opaque}${inner}${opaque} ` : `${padding}\`${inner}\`${padding}`;
}

/** `*Default: 5*`, `_Default: 5_`, `can be *up* or *down*`; not a star or underscore of a value. */
const emphasis =
  /(?<=^|[\s(>,:;/|\ue000])(?:\*(?=[^\s*])([^*\n]{0,80}[^\s*\\])\*|_(?=[^\s_])([^_\n]{0,80}[^\s_\\])_)(?=$|[\s),.:;/|<\ue000])/g;

/** Replaces the marks by quotes around a value, and removes them around other words. */
function quoteEmphasis(words: string, starred: string | undefined, lined: string | undefined): string {
  const inner = starred ?? lined ?? "";
  if (starred !== undefined && /^[a-z\d][\w+-]*$/.test(inner)) return `\`${inner}\``;
  return lined !== undefined && /^\w+$/.test(inner) ? words : ` ${inner} `;
}

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  le: "≤",
  ge: "≥",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const breaks: ReadonlySet<string> = new Set(["br", "p", "li", "ul", "ol", "div", "tr", "table", "hr"]);

function withoutHtml(text: string): string {
  return (
    text
      .replace(
        /<(\/?)(br|p|li|ul|ol|div|tr|td|th|table|hr|code|pre|b|i|em|strong|span|font|small|sup|sub|u|a)(?:\s[^<>\n]{0,200})?\/?>/gi,
        (tag: string, end: string, name: string) => {
          const rest = padding.repeat(tag.length - 1);
          const element = name.toLowerCase();
          if (element === "code") return end === "" ? `${rest}\`` : `\`${rest}`;
          if (element === "li" && end === "") return `\n- ${padding.repeat(tag.length - 3)}`;
          return breaks.has(element) ? `\n${rest}` : ` ${rest}`;
        },
      )
      // `<li><p>`: the text of the item is moved to the line of its bullet.
      .replace(/(\n- \ue000*)\n(?=\ue000)/g, `$1${padding}`)
      .replace(
        /&(?:(lt|gt|le|ge|amp|quot|apos|nbsp)|#(\d{2,3})|#x([\da-f]{2}));/gi,
        (entity: string, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
          const code = decimal === undefined ? Number.parseInt(hex ?? "20", 16) : Number(decimal);
          const character = name === undefined ? String.fromCharCode(code) : (entities[name] ?? " ");
          return character + padding.repeat(entity.length - 1);
        },
      )
  );
}

/** A shorter line was not wrapped because of its width. */
const wrapWidth = 45;

/** Line breaks inside of a sentence become spaces; items of a list stay on their lines. */
function withoutWraps(text: string): string {
  const lines = text.split("\n");
  let result = lines[0] ?? "";
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const before = lines[index - 1] ?? "";
    const wraps =
      before.length >= wrapWidth &&
      ((/[\w,)]\s*$/.test(before) && /^\s*[a-z]/.test(line)) ||
        (/(?:,|\b(?:or|and|with|is|to|be))\s*$/i.test(before) && /^\s*["'`\d]/.test(line)));
    result += (wraps ? " " : "\n") + line;
  }
  return result;
}

/** The original words of the description between two offsets of its plain text, trimmed. */
export function wordsOf(text: string, start: number, end: number): { text: string; offset: number } {
  const from = originalOffset(text, start);
  const words = text.slice(from, end > start ? originalOffset(text, end - 1) + 1 : from);
  const lead = words.length - words.trimStart().length;
  return { text: words.trim(), offset: from + lead };
}
