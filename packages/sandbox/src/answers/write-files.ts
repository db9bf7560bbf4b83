import type { FileCache } from "../files/file-cache.js";
import type { FileEncoding, PlannedFile } from "../render/planned-output.js";

/** Where the files of a prediction, or of an answer given at once, are. */
export interface FilesPlace {
  /** The id of the prediction or the answer. */
  id: string;
  /** Where the sandbox serves them: `http://127.0.0.1:4010/_sandbox/files`. */
  url: string;
}

/** What stands in the output for each file: a URL, the file's bytes in some encoding, an id, or a text with images. */
export function writeFiles(
  files: readonly PlannedFile[],
  place: FilesPlace,
  cache: FileCache,
): Promise<string[]> {
  return Promise.all(
    files.map(async (file, index) => {
      const url = `${place.url}/${place.id}/${file.name}`;
      switch (file.encoding) {
        case "id":
          return fileId(place.id, index);
        case "markdown":
          return `Made by the Corsac sandbox:\n\n${file.media === "image" ? "!" : ""}[${file.name}](${url})\n`;
        case "url":
        case "body":
          return url;
        default:
          return encoded(await cache.read(`${place.id}/${file.name}`, file), file.encoding, file.mediaType);
      }
    }),
  );
}

/** An id that names a file of a prediction. */
export function fileId(prediction: string, index: number): string {
  return `${prediction}-${index}`;
}

/** What a file's id names. */
export function readFileId(id: string): { prediction: string; index: number } | undefined {
  const dash = id.lastIndexOf("-");
  const index = id.slice(dash + 1);
  return dash > 0 && /^\d{1,4}$/.test(index)
    ? { prediction: id.slice(0, dash), index: Number(index) }
    : undefined;
}

function encoded(bytes: Uint8Array, encoding: FileEncoding, mediaType: string): string {
  if (encoding === "hex") return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = toBase64(bytes);
  return encoding === "data-url" ? `data:${mediaType};base64,${base64}` : base64;
}

/** Bytes as base64, without what only Node has. */
export function toBase64(bytes: Uint8Array): string {
  // In pieces: a function takes a limited number of arguments. A multiple of 3, so that no piece is padded.
  const size = 0x6000;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.byteLength; start += size) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + size))));
  }
  return pieces.join("");
}
