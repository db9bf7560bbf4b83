/** What a text states about a response that is a file. */
export interface StatedFile {
  /** As exact as the text: `audio/mpeg`, `image/*`, `application/octet-stream`. */
  contentType: string;
  /** The sentence. */
  text: string;
}

const longest = 400;
const file =
  /二进制|文件流|字节流|\bbinary\b|\b(?:raw|file) bytes\b|\bbyte[- ]stream\b|\boctet[- ]stream\b|\bfile (?:contents?|stream|data)\b/i;
const responds =
  /返回|响应|输出|应答|\b(?:returns?|returned|returning|responds?|response|answers?|outputs?|produces?|streams back|sends back)\b/i;
/** A text about an encoded file, an address of one, a request, or the absence of a file. */
const other =
  /base ?64|\bjson\b|\bur[il]s?\b|\blinks?\b|链接|地址|\bnot\b|\bno\b|n't\b|\bwithout\b|不|上传|\bupload|\brequest body\b|请求体|\b(?:if|when|unless|whether|either)\b|如果|当|若/i;

const formats: readonly (readonly [pattern: RegExp, contentType: string])[] = [
  [/\bmp3\b|\bmpeg\b/i, "audio/mpeg"],
  [/\bwav\b/i, "audio/wav"],
  [/\bogg\b/i, "audio/ogg"],
  [/\bflac\b/i, "audio/flac"],
  [/\bpng\b/i, "image/png"],
  [/\bjpe?g\b/i, "image/jpeg"],
  [/\bwebp\b/i, "image/webp"],
  [/\bgif\b/i, "image/gif"],
  [/\bmp4\b/i, "video/mp4"],
  [/\bwebm\b/i, "video/webm"],
  [/\bpdf\b/i, "application/pdf"],
  [/\bzip\b/i, "application/zip"],
];
const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\b(?:audio|speech|sound|voice|music)\b|音频|语音|声音|音乐/i, "audio"],
  [/\b(?:images?|pictures?|photos?)\b|图片|图像|照片/i, "image"],
  [/\bvideos?\b|视频/i, "video"],
];

/**
 * The sentence that states that a response is a file and not JSON, with its content type. Conditional and negated
 * sentences, and those about addresses or encoded files, state nothing.
 *
 * @param isOfResponse Whether the text describes the response; a text about the operation needs a verb such as "returns".
 */
export function statedFile(text: string, isOfResponse: boolean): StatedFile | undefined {
  for (const sentence of text.split(/(?<=[.!?](?=\s))\s+|[。！？;；\n]+/)) {
    if (sentence.length > longest || !file.test(sentence) || other.test(sentence)) continue;
    if (isOfResponse || responds.test(sentence))
      return { contentType: contentTypeOf(sentence), text: sentence.trim().replace(/[.!?]+$/, "") };
  }
  return undefined;
}

/** One named format; of several formats of one kind, or of a kind alone, `kind/*`. */
function contentTypeOf(sentence: string): string {
  const named = formats.flatMap(([pattern, contentType]) => (pattern.test(sentence) ? [contentType] : []));
  const [format] = named;
  if (format !== undefined && named.length === 1) return format;
  const found = new Set([
    ...named.map((contentType) => contentType.split("/")[0] ?? ""),
    ...kinds.flatMap(([pattern, kind]) => (pattern.test(sentence) ? [kind] : [])),
  ]);
  const [kind] = found;
  return found.size === 1 && kind !== undefined && kind !== "application"
    ? `${kind}/*`
    : "application/octet-stream";
}
