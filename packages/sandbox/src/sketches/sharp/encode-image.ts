import sharp from "sharp";
import type { ImageEncoding } from "../../render/image-format.js";
import { sandboxComment, xmpPacket } from "../image/provenance.js";
import { isOpaque, type Raster } from "../image/raster.js";
import type { Provenance } from "../provenance.js";

/** Encodes pixels in the requested format, with metadata about their origin. */
export async function encodeImage(
  raster: Raster,
  encoding: ImageEncoding,
  provenance: Provenance,
): Promise<Uint8Array> {
  const { width, height, pixels } = raster;
  const plain = sharp(pixels, { raw: { width, height, channels: 4 } });
  const image = (isOpaque(raster) ? plain.removeAlpha() : plain)
    .withExif({
      IFD0: {
        ImageDescription: asciiOnly(sandboxComment(provenance)),
        Software: "Corsac sandbox",
        Artist: "Corsac sandbox (procedural drawing)",
      },
    })
    .withXmp(xmpPacket(provenance));
  const { quality } = encoding;
  switch (encoding.format) {
    case "png":
      return image.png({ compressionLevel: 6 }).toBuffer();
    case "jpeg":
      return image
        .flatten({ background: "#ffffff" })
        .jpeg({ quality, mozjpeg: false, chromaSubsampling: "4:4:4" })
        .toBuffer();
    case "avif":
      return image.avif({ quality, effort: 1 }).toBuffer();
    case "webp":
      return image.webp({ quality, effort: 3 }).toBuffer();
  }
}

/** EXIF text is ASCII. The XMP packet contains the unchanged prompt. */
function asciiOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 1000);
}
