/**
 * Whether a client accepts a response in this media type (RFC 9110, 12.5.1).
 * @param header The value of `Accept`. Without it, a client accepts everything.
 * @param mediaType May be a range if only that is documented: `image/*`.
 */
export function accepts(header: string | null, mediaType: string): boolean {
  return acceptedQuality(header, mediaType) > 0;
}

/** The client's quality value for a media type, 0 to 1. The most specific matching range applies. */
export function acceptedQuality(header: string | null, mediaType: string): number {
  const ranges = (header ?? "")
    .split(",")
    .map(readRange)
    .filter(({ type }) => type !== "");
  if (ranges.length === 0) return 1;
  const suiting = ranges
    .filter(({ type }) => suits(type, plain(mediaType)))
    .sort((one, other) => specificity(other.type) - specificity(one.type));
  return suiting[0]?.quality ?? 0;
}

/** Media types that accept a file of any kind in `Accept`. */
const anyBytes: ReadonlySet<string> = new Set([
  "application/octet-stream",
  "application/binary",
  "binary/octet-stream",
]);
const fileKinds: ReadonlySet<string> = new Set(["audio", "font", "image", "model", "video"]);

interface Range {
  type: string;
  quality: number;
}

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
  return { type, quality: Number.isFinite(quality) ? quality : 1 };
}

function suits(range: string, mediaType: string): boolean {
  if (range === "*/*" || range === "*" || range === mediaType || mediaType === "*/*") return true;
  if (anyBytes.has(range) && anyBytes.has(mediaType)) return true;
  const [kind = "", detail] = range.split("/");
  const [ofType, ofDetail] = mediaType.split("/");
  // Clients that accept any bytes use the generic media type.
  if (anyBytes.has(range) && fileKinds.has(ofType ?? "")) return true;
  return kind === ofType && (detail === "*" || ofDetail === "*");
}

function specificity(range: string): number {
  if (anyBytes.has(range)) return 1.5;
  return range === "*/*" ? 0 : range.endsWith("/*") ? 1 : 2;
}

function plain(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
