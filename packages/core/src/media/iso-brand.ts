/** Media types by the brands of an ISO base media file (ISO/IEC 14496-12; registered at https://mp4ra.org). */
const types: readonly (readonly [brand: RegExp, type: string])[] = [
  [/^avi[fs]$/, "image/avif"],
  // A photo, and a photo with motion.
  [/^(hei[cxms]|hev[cmxs])$/, "image/heic"],
  [/^crx /, "image/x-canon-cr3"],
  [/^M4[ABP] $/, "audio/mp4"],
  [/^(F4A|F4B) $/, "audio/mp4"],
  [/^qt {2}$/, "video/quicktime"],
  [/^3g[2p]/, "video/3gpp"],
];

/** Brands of every HEIF image: the compatible brands contain the codec. */
const structural = /^(mif[12]|msf1|miaf|MiHB|MiHE|MiHA)$/;

/**
 * The media type of an ISO base media file (MP4, HEIF …); `undefined` where the bytes are not one.
 *
 * @param start the first bytes, as one character each
 */
export function readIsoMediaType(start: string): string | undefined {
  if (!start.startsWith("ftyp", 4)) return undefined;
  const size = (start.charCodeAt(2) << 8) | start.charCodeAt(3);
  const major = start.slice(8, 12);
  const known = typeOf(major);
  if (known !== undefined) return known;
  if (!structural.test(major)) return "video/mp4";
  const compatible = start.slice(16, Math.max(16, size)).match(/[\s\S]{4}/g) ?? [];
  const images = compatible
    .flatMap((brand) => typeOf(brand) ?? [])
    .filter((type) => type.startsWith("image/"));
  return images[0] ?? "image/heif";
}

function typeOf(brand: string): string | undefined {
  return types.find(([pattern]) => pattern.test(brand))?.[1];
}
