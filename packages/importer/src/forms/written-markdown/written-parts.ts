import type { ExportBlock } from "../markdown-export/export-blocks.js";
import type { ParameterPlace } from "../page.js";

/** A part that is announced by a heading, or by a line in place of one. */
export interface Part {
  kind: "request" | "response" | "errors" | "sample";
  /** The location of the fields below, if the heading contains it. */
  place?: ParameterPlace | "body";
  /** `application/x-www-form-urlencoded`, if the heading mentions a form. */
  mediaType?: string;
  /** `202`, if the heading contains it. */
  status?: string;
}

const sampleWords =
  /^(?:code |调用|代码)?(?:samples?|usage|curl|python|node(?:\.?js)?|javascript|php|go|java|sdk|代码)(?: (?:samples?|examples?|sdk))?$/i;
const errorWords = /\berrors?\b(?! ?message)|错误码|错误响应|错误返回|异常/i;
const responseWords =
  /\b(?:responses?|returns?|replies|reply|outputs?|results?|success)\b|返回|响应|回包|出参|输出/i;
const requestWords =
  /\b(?:requests?|param(?:eter)?s?|body|payload|arguments?|args|fields?|inputs?|headers?|query|url|endpoint|method|path|authorization|examples?)\b|请求|参数|入参|输入|字段|基本信息|接口地址|示例/i;
const places: readonly (readonly [RegExp, ParameterPlace | "body"])[] = [
  [/\bquery\b|查询/i, "query"],
  [/\bheaders?\b|请求头|头部/i, "header"],
  [/\bpath\b|路径/i, "path"],
  [/\bcookies?\b/i, "cookie"],
  [/\b(?:body|payload|json|form(?:[- ]?data)?)\b|请求体|表单/i, "body"],
];
const forms: readonly (readonly [RegExp, string])[] = [
  [/multipart|form-?data/i, "multipart/form-data"],
  [/urlencoded|\bform\b|表单/i, "application/x-www-form-urlencoded"],
];
const longestLabel = 60;

/** The part that a heading announces; undefined if it announces none. */
export function partOf(heading: string): Part | undefined {
  const text = heading
    .replace(/[`*_]/g, "")
    .replace(/^(?:\d+[.、)]\s*)+/, "")
    .replace(/\s*[:：]\s*$/, "")
    .trim();
  if (text.length > longestLabel) return undefined;
  const status = /(?:^|[^\d.])([1-5]\d\d)(?!\d)/.exec(text)?.[1];
  const place = places.find(([pattern]) => pattern.test(text))?.[1];
  if (sampleWords.test(text)) return { kind: "sample" };
  if (status !== undefined && (responseWords.test(text) || /^[1-5]\d\d(?:\s+[A-Z][\w ]*)?$/.test(text)))
    return { kind: "response", status };
  // Long headings with such a word are titles: `Upscale the result of a job`.
  if (text.split(/\s+/).length > 4) return undefined;
  if (errorWords.test(text)) return { kind: "errors" };
  if (responseWords.test(text)) return { kind: "response" };
  if (!requestWords.test(text)) return undefined;
  const mediaType = forms.find(([pattern]) => pattern.test(text))?.[1];
  return {
    kind: "request",
    ...(place === undefined ? {} : { place }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/** The text of a block that may announce a part: a heading, a bold line, or a line that ends in a colon. */
export function announcement(block: ExportBlock): string | undefined {
  if (block.kind === "heading") return block.text;
  if (block.kind !== "text" && block.kind !== "quote") return undefined;
  const text = block.text.replace(/^>\s*/, "");
  const isBold = /^(\*\*|__)[^*_]+\1[:：]?$/.test(text);
  const isLabel = /[:：]\**$/.test(text) && !/^[-+*]\s/.test(text);
  const isWord = /^[\p{L}]+(?: [\p{L}]+)?$/u.test(text) && text.length <= 20 && !/^[-+*]\s/.test(block.text);
  const isBareStatus = /^(?:responses?|返回|响应)\s*`?[1-5]\d\d`?$/i.test(text);
  return isBold || isLabel || isWord || isBareStatus ? text : undefined;
}
