import { readIsoMediaType } from "./iso-brand.js";
import { readTextMediaType } from "./text-media-type.js";

/** The signature of a file type: texts at offsets. */
type Signature = readonly [type: string, ...marks: (readonly [offset: number, text: string])[]];

/**
 * https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and the sections after it;
 * https://www.iana.org/assignments/media-types for the others.
 */
const signatures: readonly Signature[] = [
  ["image/png", [0, "\x89PNG\r\n\x1a\n"]],
  ["image/jpeg", [0, "\xff\xd8\xff"]],
  ["image/gif", [0, "GIF8"]],
  ["image/webp", [0, "RIFF"], [8, "WEBP"]],
  ["image/tiff", [0, "II*\0"]],
  ["image/tiff", [0, "MM\0*"]],
  ["image/tiff", [0, "II+\0"]],
  ["image/tiff", [0, "MM\0+"]],
  ["image/bmp", [0, "BM"], [6, "\0\0\0\0"]],
  ["image/jxl", [0, "\xff\x0a"]],
  ["image/jxl", [0, "\0\0\0\x0cJXL "]],
  ["image/jp2", [0, "\0\0\0\x0cjP  "]],
  ["image/x-icon", [0, "\0\0\x01\0"]],
  ["image/vnd.adobe.photoshop", [0, "8BPS"]],
  ["image/vnd.radiance", [0, "#?RADIANCE"]],
  ["image/x-exr", [0, "v/1\x01"]],
  ["audio/wav", [0, "RIFF"], [8, "WAVE"]],
  ["audio/wav", [0, "RF64"], [8, "WAVE"]],
  ["audio/aiff", [0, "FORM"], [8, "AIF"]],
  ["audio/mpeg", [0, "ID3"]],
  ["audio/aac", [0, "ADIF"]],
  ["audio/flac", [0, "fLaC"]],
  ["audio/amr", [0, "#!AMR"]],
  ["audio/midi", [0, "MThd"]],
  ["video/ogg", [0, "OggS"], [28, "\x80theora"]],
  ["audio/ogg", [0, "OggS"]],
  ["video/x-msvideo", [0, "RIFF"], [8, "AVI "]],
  ["video/x-flv", [0, "FLV\x01"]],
  ["video/x-ms-asf", [0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"]],
  ["video/mpeg", [0, "\0\0\x01\xba"]],
  ["video/mp2t", [0, "G"], [188, "G"], [376, "G"]],
  ["application/pdf", [0, "%PDF-"]],
  ["model/gltf-binary", [0, "glTF"]],
  ["application/zip", [0, "PK\x03\x04"]],
  ["application/gzip", [0, "\x1f\x8b\x08"]],
];

/** The number of bytes at the start of a file that are inspected: comments may precede the root of an SVG. */
export const sniffedLength = 4096;

/** Media types that object stores and file pickers use for unknown types. */
const vagueTypes =
  /^(|application\/(octet-stream|x-octet-stream|binary|unknown|x-unknown)|binary\/octet-stream|unknown\/unknown|\*\/\*)$/;

/** Whether a media type is not specific, so that the bytes are inspected. */
export function isVague(contentType: string | undefined): boolean {
  return vagueTypes.test(contentType?.split(";")[0]?.trim().toLowerCase() ?? "");
}

/** The media type that the first bytes of a file prove; `undefined` if they prove none. */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const first = bytes.subarray(0, sniffedLength);
  const start = String.fromCharCode(...first);
  const found = signatures.find(([, ...marks]) =>
    marks.every(([offset, text]) => start.startsWith(text, offset)),
  );
  return (
    found?.[0] ??
    readIsoMediaType(start) ??
    readMatroska(start) ??
    readFrame(start) ??
    readTextMediaType(first)
  );
}

/** The header of Matroska contains the document type. https://www.rfc-editor.org/rfc/rfc8794#section-8.1 */
function readMatroska(start: string): string | undefined {
  if (!start.startsWith("\x1aE\xdf\xa3")) return undefined;
  return start.slice(0, 64).includes("matroska") ? "video/x-matroska" : "video/webm";
}

/**
 * A frame of MPEG audio starts with eleven set bits; layer 0 is AAC (ADTS), layer 1 is MP3.
 * https://datatracker.ietf.org/doc/html/rfc3003
 */
function readFrame(start: string): string | undefined {
  const second = start.charCodeAt(1);
  if (start.charCodeAt(0) !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  // The second byte of the byte order mark FF FE has the bits of layer 3, which no MP3 has.
  if ((second & 0xf6) === 0xf0) return "audio/aac";
  return (second & 0xe6) === 0xe2 ? "audio/mpeg" : undefined;
}
