import type { JsonValue } from "../document/json.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { halfWidth } from "./prose-text.js";

function first(
  text: string,
  keyword: ProseFact["keyword"],
  pattern: RegExp,
  read: (match: RegExpExecArray) => JsonValue | undefined,
): ProseFact[] {
  const match = pattern.exec(halfWidth(text));
  if (match === null) return [];
  const value = read(match);
  if (value === undefined) return [];
  return [
    { keyword, value, text: text.slice(match.index, match.index + match[0].length), offset: match.index },
  ];
}

/** `必须是有效的 URL`, `URL of the image`, `ISO 8601`; not if something else is allowed too. */
export function formatFacts(text: string, property: ProseProperty): ProseFact[] {
  if (soleType(property) !== "string") return [];
  if (
    /base64|data:|data ur[il]|\bor\b|或|\/|文件|上传|\bid\b|uuid|名称|\blist\b|列表|逗号|comma|\b(?:blank|empty) (?:string|value)|空字符串|空串/i.test(
      text.replace(/https?:\/\//g, ""),
    )
  ) {
    return [];
  }
  const uri = first(
    text,
    "format",
    /(?:必须|须|应)(?:是|为)[^,。;]{0,12}(?:URL|URI|链接)(?=\s*(?:地址)?\s*(?:$|[,。;.]))|的\s*(?:URL|链接)(?:地址)?(?=\s*(?:$|[。;.]))|\bmust be an? (?:valid |public |absolute |publicly accessible )*(?:https? )?UR[LI]\b|^(?:the |an? )?(?:[a-z]+ ){0,3}UR[LI] (?:of|to|for) /i,
    () => "uri",
  );
  if (uri.length > 0) return uri;
  const date = first(
    text,
    "format",
    /(?:日期[^。;]{0,16}|\bdates?\b[^.;]{0,24}|格式\s*(?:为|是|:)\s*)\bYYYY-MM-DD(?!\s*[T\s]?\s*HH)(?=\s*(?:格式)?\s*(?:$|[),。;.]))/i,
    () => "date",
  );
  if (date.length > 0) return date;
  return first(
    text,
    "format",
    /\bISO[ -]?8601(?: 格式)?的?(?:日期)?(?:时间|datetime| date-?time| timestamp)|\bRFC ?3339\b/i,
    () => "date-time",
  );
}

/** `图片的 base64 编码`, `base64-encoded image`; not if a URL is allowed, too. */
export function encodingFacts(text: string, property: ProseProperty): ProseFact[] {
  if (soleType(property) !== "string" || /\bur[li]s?\b|链接|地址|data:|或|\bor\b|前缀|prefix/i.test(text))
    return [];
  return first(
    text,
    "contentEncoding",
    /base64\s*编码(?!格式的?参考)(?=\s*(?:$|[,。;.)]|的|后的|字符串))|\bbase64[- ]encoded\b|\bencoded (?:as|in) base64\b/i,
    () => "base64",
  );
}

/** `可为 null`, `nullable`, `null until it is done`. An empty text is not null, and a null default is no evidence. */
export function nullableFacts(text: string): ProseFact[] {
  return first(
    text,
    "nullable",
    /(?<!不)(?:可以?(?:为|是)|允许为?|可能(?:为|是)|(?:则|时|前)为)\s*null\b|\b(?:may|can|could) be null\b|\bnull (?:if|when|until|unless)\b|(?<!not |non-)\bnullable\b/i,
    () => true,
  );
}

/** `已弃用` or `deprecated`, about the property itself. */
export function deprecationFacts(text: string): ProseFact[] {
  return first(
    text,
    "deprecated",
    /^[\s[(【*_]*(?:deprecated\b|已(?:经)?(?:被)?(?:弃用|废弃)|(?:弃用|废弃)(?=$|[\])】,。:;\s]))|\b(?:this|the) (?:field|parameter|option|property|input) (?:is|has been) deprecated\b|(?:该|此|本)(?:字段|参数|属性|选项)已?(?:经)?(?:被)?(?:弃用|废弃)|^[^\n:：`"'*]{0,80}[[(【](?:deprecated|已?弃用|已?废弃)[\])】]/i,
    () => true,
  );
}
