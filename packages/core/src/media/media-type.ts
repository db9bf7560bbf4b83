/** What the first bytes of a kind of file are: text at an offset. */
interface Signature {
  readonly type: string;
  readonly marks: readonly (readonly [offset: number, text: string])[];
}

/** https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and the sections after it. */
const signatures: readonly Signature[] = [
  { type: "image/png", marks: [[0, "\x89PNG\r\n\x1a\n"]] },
  { type: "image/jpeg", marks: [[0, "\xff\xd8\xff"]] },
  { type: "image/gif", marks: [[0, "GIF8"]] },
  {
    type: "image/webp",
    marks: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
  { type: "image/avif", marks: [[4, "ftypavif"]] },
  {
    type: "image/bmp",
    marks: [
      [0, "BM"],
      [6, "\0\0\0\0"],
    ],
  },
  {
    type: "audio/wav",
    marks: [
      [0, "RIFF"],
      [8, "WAVE"],
    ],
  },
  { type: "audio/mpeg", marks: [[0, "ID3"]] },
  { type: "audio/mpeg", marks: [[0, "\xff\xfb"]] },
  { type: "audio/mpeg", marks: [[0, "\xff\xf3"]] },
  { type: "audio/flac", marks: [[0, "fLaC"]] },
  { type: "audio/ogg", marks: [[0, "OggS"]] },
  { type: "audio/mp4", marks: [[4, "ftypM4A"]] },
  { type: "video/quicktime", marks: [[4, "ftypqt"]] },
  { type: "video/mp4", marks: [[4, "ftyp"]] },
  { type: "video/webm", marks: [[0, "\x1aE\xdf\xa3"]] },
  { type: "application/pdf", marks: [[0, "%PDF-"]] },
  { type: "model/gltf-binary", marks: [[0, "glTF"]] },
  { type: "application/zip", marks: [[0, "PK\x03\x04"]] },
];

/** The media type that the first bytes of a file prove; `undefined` where they prove none. */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const found = signatures.find(({ marks }) =>
    marks.every(([offset, text]) => start.startsWith(text, offset)),
  );
  return found?.type ?? (/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(start) ? "image/svg+xml" : undefined);
}
