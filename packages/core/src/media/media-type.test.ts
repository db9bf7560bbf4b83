import { expect, test } from "vitest";
import { isVague, sniffedLength, sniffMediaType } from "./media-type.js";

/** A file type box with a major brand and compatible ones. */
function isoFile(major: string, ...compatible: string[]): Buffer {
  const brands = [major, "\0\0\0\0", ...compatible].join("");
  return Buffer.from(
    `\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}\0\0\0\0mdatavif`,
    "latin1",
  );
}

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

test.each<[string, Buffer, string | undefined]>([
  ["PNG", bytes("\x89PNG\r\n\x1a\n\0\0"), "image/png"],
  ["JPEG", bytes("\xff\xd8\xff\xe0\0\x10JF"), "image/jpeg"],
  ["GIF", bytes("GIF89a"), "image/gif"],
  ["WebP", bytes("RIFF\xaa\xbb\xcc\xddWEBP"), "image/webp"],
  ["TIFF", bytes("II*\0\x08"), "image/tiff"],
  ["TIFF of the other byte order", bytes("MM\0*\0"), "image/tiff"],
  ["BigTIFF", bytes("II+\0\x08\0"), "image/tiff"],
  ["BMP", bytes("BM\x36\0\0\0\0\0\0\0"), "image/bmp"],
  ["JPEG XL", bytes("\xff\x0a\xfa"), "image/jxl"],
  ["JPEG XL in a container", bytes("\0\0\0\x0cJXL \r\n"), "image/jxl"],
  ["icon", bytes("\0\0\x01\0\x01\0"), "image/x-icon"],
  ["OpenEXR", bytes("v/1\x01\x02"), "image/x-exr"],
  ["WAV", bytes("RIFF\xaa\xbb\xcc\xddWAVE"), "audio/wav"],
  ["AIFF", bytes("FORM\0\0\0\x01AIFF"), "audio/aiff"],
  ["AIFF-C", bytes("FORM\0\0\0\x01AIFC"), "audio/aiff"],
  ["MP3 with a tag", bytes("ID3\x04\0\0"), "audio/mpeg"],
  ["MP3", bytes("\xff\xfb\x90\x64"), "audio/mpeg"],
  ["MP3 with a checksum", bytes("\xff\xfa\x90\x64"), "audio/mpeg"],
  ["MP3 of MPEG 2.5", bytes("\xff\xe3\x40\xc4"), "audio/mpeg"],
  ["AAC", bytes("\xff\xf1\x50\x80"), "audio/aac"],
  ["AAC of MPEG 2", bytes("\xff\xf9\x50\x80"), "audio/aac"],
  ["Ogg", bytes("OggS\0\x02"), "audio/ogg"],
  ["Theora", bytes(`OggS${"\0".repeat(24)}\x80theora`), "video/ogg"],
  ["FLAC", bytes("fLaC\0"), "audio/flac"],
  ["AVI", bytes("RIFF\xaa\xbb\xcc\xddAVI "), "video/x-msvideo"],
  ["WebM", bytes("\x1aE\xdf\xa3\x01\0\0\0B\x82\x84webm"), "video/webm"],
  ["Matroska", bytes("\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska"), "video/x-matroska"],
  ["MPEG-TS", bytes(`G${"\xfe".repeat(187)}G${"\xfe".repeat(187)}G`), "video/mp2t"],
  ["MP4", isoFile("isom", "iso2", "avc1", "mp41"), "video/mp4"],
  ["MP4 without more", bytes("\0\0\0\x20ftypmp42"), "video/mp4"],
  ["AVIF", isoFile("avif", "mif1"), "image/avif"],
  ["a sequence of AVIF", isoFile("avis", "msf1"), "image/avif"],
  ["AVIF under mif1", isoFile("mif1", "miaf", "avif"), "image/avif"],
  ["HEIC", isoFile("heic", "mif1"), "image/heic"],
  ["HEIC of ten bits", isoFile("heix", "mif1"), "image/heic"],
  ["HEIC under mif1", isoFile("mif1", "heic"), "image/heic"],
  ["HEIF, where what follows the brands is none of them", isoFile("mif1", "miaf"), "image/heif"],
  ["M4A", isoFile("M4A ", "mp42", "isom"), "audio/mp4"],
  ["M4V with M4A among the compatible", isoFile("M4V ", "M4A ", "mp42"), "video/mp4"],
  ["QuickTime", isoFile("qt  "), "video/quicktime"],
  ["3GP", isoFile("3gp5"), "video/3gpp"],
  ["PDF", bytes("%PDF-1.7"), "application/pdf"],
  ["glTF", bytes("glTF\x02\0"), "model/gltf-binary"],
  ["gzip", bytes("\x1f\x8b\x08\0"), "application/gzip"],
  ["SVG", bytes('<?xml version="1.0"?>\n<svg xmlns="x">'), "image/svg+xml"],
  ["SVG after a comment", bytes("<!-- drawn by hand -->\n<svg>"), "image/svg+xml"],
  [
    "SVG after all that may be",
    bytes(
      `\n<?xml version="1.0"?><?xml-stylesheet href="a"?><!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY n "x">]><!-- ${"a > b ".repeat(200)}--><svg/>`,
    ),
    "image/svg+xml",
  ],
  ["SVG with a prefix", bytes('<svg:svg xmlns:svg="x">'), "image/svg+xml"],
  ["SVG after a byte order mark", Buffer.from("\ufeff<svg>"), "image/svg+xml"],
  ["HTML", bytes("<!doctype html><p>"), "text/html"],
  ["HTML with an SVG in it", bytes("<html><svg>"), "text/html"],
  ["XML", bytes('<?xml version="1.0"?><feed/>'), "application/xml"],
  ["text about an SVG", bytes("write <svg> here"), "text/plain"],
  ["text", bytes("hello"), "text/plain"],
  ["Chinese text", Buffer.from("一只纸灯塔"), "text/plain"],
  ["UTF-16", Buffer.from("\ufeffhello", "utf16le"), "text/plain"],
  ["text cut off in a character", Buffer.from("一只纸").subarray(0, -1), "text/plain"],
  [
    "text that is longer than what is looked at",
    Buffer.from(`${"x".repeat(sniffedLength - 1)}一`),
    "text/plain",
  ],
  ["bytes that are no text", bytes("\xc3\x28\xa0\xa1"), undefined],
  ["text with a NUL", bytes("a\0b"), undefined],
  ["nothing", bytes(""), undefined],
])("%s", (_kind, file, type) => {
  expect(sniffMediaType(file)).toBe(type);
});

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ["", true],
  ["application/octet-stream", true],
  ["Application/Octet-Stream; charset=binary", true],
  ["binary/octet-stream", true],
  ["image/png", false],
  ["application/zip", false],
])("%s says nothing: %s", (type, want) => {
  expect(isVague(type)).toBe(want);
});
