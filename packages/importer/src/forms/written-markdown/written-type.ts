/** A type as people write it into a table or a bullet, with what stands beside it. */
export interface WrittenType {
  /** In the notation of exported tables: `string(uri)`, `string¦null`. */
  type: string;
  required?: boolean;
  /** The values of an enumeration: `enum(a, b)`. */
  values: string[];
  /** What the brackets contain besides a format: `1-4` of `integer(1-4)`. */
  note?: string;
}

/** A word that is a type, or starts one. */
export const typeWord: RegExp =
  /^(?:str(?:ing)?s?|texts?|int(?:eger|32|64)?s?|long|numbers?|floats?|double|decimal|bool(?:ean)?s?|objects?|dict|map|json|arrays?|lists?|file|binary|url|uri|date(?:-?time)?|timestamp|enum|any|字符串|整数|整型|数字|浮点数|布尔值?|对象|数组|文件|枚举)(?![\w-])/i;
const otherTypes: Readonly<Record<string, string>> = {
  int: "integer",
  int32: "integer",
  int64: "integer",
  long: "integer",
  float: "number",
  double: "number",
  decimal: "number",
  bool: "boolean",
  str: "string",
  text: "string",
  list: "array",
  dict: "object",
  map: "object",
  binary: "file",
  url: "string(uri)",
  uri: "string(uri)",
  enum: "string",
  json: "object",
  timestamp: "integer",
  字符串: "string",
  整数: "integer",
  整型: "integer",
  数字: "number",
  浮点数: "number",
  布尔: "boolean",
  布尔值: "boolean",
  对象: "object",
  数组: "array",
  文件: "file",
  枚举: "string",
};
export const requiredWord: RegExp = /^(?:required|mandatory|必填|必选|必传|必需)$/i;
export const optionalWord: RegExp = /^(?:optional|not required|可选|选填|非必填)$/i;

/** `enum(a, b)`, `string enum[a | b]`, `enum: a, b`, `枚举（甲、乙）`. */
const enumeration =
  /^(?:([a-z\d]+|[一-龥]{2,3}?)[\s,，]+)?(?:enum|枚举)\s*(?:[(（[<{]\s*([^()（）[\]<>{}]+?)\s*[)）\]>}]|[:：]\s*(\S.*))$/i;
/** `"a" | "b"`, as TypeScript writes it. */
const literals = /^(["'])[^"'|]*\1(?:\s*[|¦]\s*\1[^"'|]*\1)+$/;
const quotes = /^["'“”‘’]+|["'“”‘’]+$/g;

/** Converts a handwritten type to the notation of exported tables: `int` becomes `integer`, `url` `string(uri)`. */
export function writtenType(text: string): WrittenType {
  const plain = text.replace(/[`*]/g, "").replace(/\\\|/g, "|").trim();
  const words = outsideBrackets(plain);
  const required = words.some((word) => requiredWord.test(word))
    ? { required: true }
    : words.some((word) => optionalWord.test(word))
      ? { required: false }
      : {};
  const rest = words.filter((word) => !requiredWord.test(word) && !optionalWord.test(word));
  const listed = enumerated(rest.join(", "));
  if (listed !== undefined) return { ...listed, ...required };
  const [, bare = "", note] = /^([a-z]+)\s*[(（]([^()（）]*)[)）]$/i.exec(rest[0] ?? "") ?? [];
  const isFormat = note === undefined || /^[a-z][\w-]*$/i.test(note) || !typeWord.test(bare);
  // `array(string)` is a list.
  if (isFormat) return { type: baseType(rest[0] ?? ""), values: [], ...required };
  return { type: baseType(bare), values: [], note, ...required };
}

function enumerated(text: string): { type: string; values: string[] } | undefined {
  const [, base, inBrackets, behind] = enumeration.exec(text) ?? [];
  const listed = inBrackets ?? behind ?? (literals.test(text) ? text : undefined);
  if (listed === undefined) return undefined;
  const values = listed
    .split(/\s*[,，、|¦;；/]\s*/)
    .map((value) => value.trim().replace(quotes, ""))
    .filter((value) => value !== "");
  const [only] = values;
  // `enum<string>` names the type of its values.
  if (values.length === 1 && only !== undefined && typeWord.test(only))
    return { type: baseType(only), values: [] };
  return { type: base !== undefined && typeWord.test(base) ? baseType(base) : "string", values };
}

/** The parts between commas that stand in no brackets, and a necessity after a space. */
export function outsideBrackets(text: string): string[] {
  return text
    .split(/[,，;；]\s*(?![^()（）[\]<>{}]*[)）\]>}])|\s+(?=(?:required|optional)$)/i)
    .map((word) => word.trim());
}

function baseType(word: string): string {
  const lower = word.toLowerCase();
  const type = Object.hasOwn(otherTypes, lower)
    ? otherTypes[lower]
    : word.replace(/\bstrings\b/gi, "string").replace(/\b(integer|number|object|boolean)s\b/gi, "$1");
  // `string | null` is a choice; exported tables use another bar.
  return (type ?? "").replace(/\s*\|\s*/g, "¦");
}
