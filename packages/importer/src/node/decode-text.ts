/** The text of a file, or why it has none. */
export type DecodedText =
  | { text: string; encoding?: string }
  | {
      text: undefined;
      /** Whether the file is text in an encoding that cannot be determined; otherwise it is binary. */
      isText: boolean;
      /** The line of the first byte that is not UTF-8. */
      line: number;
    };

/** The part of a file that shows whether it is binary. */
const sample = 8192;

/**
 * Decodes UTF-8, and what a byte order mark or the content determines beyond doubt: UTF-16, and Chinese text in GB18030
 * (GBK, GB2312). Encodings of single bytes, such as Latin-1, cannot be distinguished by their content.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    const text = decoded(bytes, utf16);
    return text === undefined ? { text, isText: true, line: 1 } : { text, encoding: utf16.toUpperCase() };
  }
  if (bytes.subarray(0, sample).includes(0)) return { text: undefined, isText: false, line: 1 };
  const text = decoded(bytes, "utf-8");
  if (text !== undefined) return { text };
  const chinese = decoded(bytes, "gb18030");
  if (chinese !== undefined && isChinese(bytes, chinese)) return { text: chinese, encoding: "GB18030" };
  return { text: undefined, isText: true, line: badLine(bytes) };
}

/** The byte order mark of UTF-16; without one, text of ASCII letters has a zero in every second byte. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? undefined : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, sample);
  const zeros = [0, 0];
  let others = 0;
  for (const [index, byte] of start.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9) others += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = start.length / 2;
  if (start.length < 8 || others > 0) return undefined;
  // In Chinese text half of the characters or more are markup and spaces.
  if (even === 0 && odd > half * 0.3) return "utf-16le";
  if (odd === 0 && even > half * 0.3) return "utf-16be";
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Frequent words of documentation; by chance no other encoding has several of them. */
const frequent = [
  ..."参数 接口 请求 返回 必填 可选 类型 说明 示例 地址 描述 名称 生成 默认 字段 响应 文档 查询 任务 用户 图片 数据 状态 是否 成功 失败 错误 方式 字符".split(
    " ",
  ),
];
const fewest = 3;

/**
 * Whether a text that was decoded as GB18030 is Chinese: nearly all of its characters beyond ASCII are in GB2312, and it
 * has frequent words. Japanese and Korean text has the same bytes with other meanings.
 */
function isChinese(bytes: Uint8Array, text: string): boolean {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    index += 1;
  }
  const words = frequent.filter((word) => text.includes(word)).length;
  return common >= pairs * 0.95 && (words >= fewest || (words > 0 && pairs < 40));
}

function badLine(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf("\uFFFD"))).split("\n").length;
}
