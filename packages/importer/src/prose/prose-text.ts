/** Stands for something that is no value, as a link. */
export const opaque = "\ufffc";

/** Stands for the rest of a mark that became shorter; the plain text does not contain it. */
const padding = "\ue000";

interface Plain {
  text: string;
  plain: string;
  /** Where each character of the plain text stands in the text, where the two differ in length. */
  offsets?: Uint32Array;
}

/**
 * A description in one notation: full-width characters become half-width, HTML and Markdown marks become quotes,
 * line breaks or blanks. `wordsOf` and `originalOffset` lead from an offset in it to the text.
 */
export function plainText(text: string): string {
  // Every kind of fact reads the same description.
  if (text !== last.text) last = inOneNotation(text);
  return last.plain;
}

let last: Plain = { text: "", plain: "" };

/** The offset in the description of an offset in its plain text. */
export function originalOffset(text: string, offset: number): number {
  plainText(text);
  const { offsets } = last;
  if (offsets === undefined || offset === 0) return offset;
  return offset < offsets.length ? (offsets[offset] ?? offset) : text.length;
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
  if (plain.includes("```")) plain = plain.replace(/```[^`]*```/g, blank);
  if (plain.includes("**")) plain = plain.replace(/\*\*([^*\n]{1,80})\*\*/g, quoteBold);
  if (/[*_]/.test(plain)) plain = plain.replace(emphasis, quoteEmphasis);
  if (plain.includes("](")) {
    plain = plain.replace(/\[([^\]\n]{0,200})\]\(([^)\n]{0,400})\)/g, (_, words: string, url: string) =>
      [opaque, words, opaque, " ".repeat(url.length + 1), opaque].join(""),
    );
  }
  return withoutPadding(text, plain.includes("\n") ? withoutWraps(plain) : plain);
}

/** Full-width letters, digits and punctuation become half-width, so that one pattern reads both. */
export function halfWidth(text: string): string {
  // Most English text has nothing of it.
  if (/^[\n -~]*$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\ue000\u3000\u00a0\t\r\u200b]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u223c\u301c]/g, "~")
    .replace(/\u3010/g, "[")
    .replace(/\u3011/g, "]");
}

const blank = (words: string): string => words.replace(/[^\n]/g, " ");

/** Bold words that announce a fact. */
const factHeading =
  /^(?:default|max|min|range|allowed|possible|valid|accepted|supported|available|limits?\b|options\b|length\b|默认|缺省|取值|范围|最[大小长短多少]|长度|可选|枚举|限制)[^`"']{0,30}$/i;

/**
 * `**a**` sets a value off as quotes do; a bold heading (`**Note:**`, `**Maximum length**:`) does not. A bullet may
 * start with a value of any name.
 */
function quoteBold(words: string, inner: string, offset: number, text: string): string {
  const isHeading = text.charAt(offset + words.length) === ":" || /:\s*$/.test(inner);
  if (isHeading && factHeading.test(inner.replace(/[:\s]+$/, "")) && !/^default:?$/.test(inner))
    return `  ${inner}  `;
  // `**false.**`: the stop belongs to the sentence.
  const stopped = /^([\w+/-]+)([.,;])$/.exec(inner);
  if (stopped !== null) return `${padding}\`${stopped[1]}\`${stopped[2]}${padding}`;
  return /[:,;]\s*$/.test(inner) ? ` ${opaque}${inner}${opaque} ` : `${padding}\`${inner}\`${padding}`;
}

/** `*Default: 5*`, `_Default: 5_`, `can be *up* or *down*`; no star or underscore of a value. */
const emphasis =
  /(?<=^|[\s(>,:;/|\ue000])(?:\*(?=[^\s*])([^*\n]{0,80}[^\s*\\])\*|_(?=[^\s_])([^_\n]{0,80}[^\s_\\])_)(?=$|[\s),.:;/|<\ue000])/g;

/** A value keeps its place in quotes, other words only lose the marks. */
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
  "#39": "'",
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
      // `<li><p>`: the text of the item stands on the line of its bullet.
      .replace(/(\n- \ue000*)\n(?=\ue000)/g, `$1${padding}`)
      .replace(/&(lt|gt|le|ge|amp|quot|#39|apos|nbsp);/g, (entity: string, name: string) => {
        const character = entities[name] ?? " ";
        return character + padding.repeat(entity.length - 1);
      })
  );
}

/** A line shorter than this was not broken for its width. */
const wrapWidth = 45;

/** Breaks inside of a sentence become blanks; items of a list stay on their lines. */
function withoutWraps(text: string): string {
  const lines = text.split("\n");
  let result = lines[0] ?? "";
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const before = lines[index - 1] ?? "";
    const wraps = before.length >= wrapWidth && /[\w,)]\s*$/.test(before) && /^[a-z]/.test(line);
    result += (wraps ? " " : "\n") + line;
  }
  return result;
}

/** The words of the description itself, from one offset of its plain text to another, without blanks at the ends. */
export function wordsOf(text: string, start: number, end: number): { text: string; offset: number } {
  const from = originalOffset(text, start);
  const words = text.slice(from, end > start ? originalOffset(text, end - 1) + 1 : from);
  const lead = words.length - words.trimStart().length;
  return { text: words.trim(), offset: from + lead };
}
