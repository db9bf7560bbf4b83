import type { Subject } from "../render/subject.js";
import type { ImageEncoding } from "./image-format.js";
import { type Raster, toSharp } from "./raster.js";

/** Writes pixels in the asked format, with metadata that says where they come from. */
export async function encodeImage(
  raster: Raster,
  encoding: ImageEncoding,
  subject: Subject,
): Promise<Uint8Array> {
  const image = toSharp(raster).withExif({
    IFD0: {
      ImageDescription: asciiOnly(
        `Made by the Corsac sandbox, no model output. Asked of ${subject.model.id}: ${subject.prompt}`,
      ),
      Software: "Corsac sandbox",
      Artist: "Corsac sandbox (procedural drawing)",
    },
  });
  const described = image.withXmp(xmpPacket(subject));
  const { format, quality } = encoding;
  if (format === "png") return described.png({ compressionLevel: 6 }).toBuffer();
  if (format === "jpeg")
    return described.jpeg({ quality, mozjpeg: false, chromaSubsampling: "4:4:4" }).toBuffer();
  return described.webp({ quality, effort: 3, smartSubsample: true }).toBuffer();
}

/** EXIF text is ASCII; the XMP packet carries the prompt as it was. */
function asciiOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 1000);
}

function xmpPacket(subject: Subject): string {
  const description = escapeXml(
    `Made by the Corsac sandbox: a procedural drawing, no model output. Model: ${subject.model.id}. Prompt: ${subject.prompt}`,
  );
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
    "<xmp:CreatorTool>Corsac sandbox</xmp:CreatorTool>" +
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  );
}

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}
