import type { FileCache } from "../files/file-cache.js";
import type { FileEncoding, PlannedFile } from "../render/planned-output.js";
import type { IncomingRequest } from "../transport/incoming.js";

/** The location of the files of a prediction or an immediate response. */
export interface FilesPlace {
  /** The id of the prediction or the immediate response. */
  id: string;
  /** The URL at which the sandbox serves them: `http://127.0.0.1:4010/_sandbox/files`. */
  url: string;
}

/** The value of each file in the output: a URL, the encoded bytes, an id, or a text with images. */
export function writeFiles(
  files: readonly PlannedFile[],
  place: FilesPlace,
  cache: Pick<FileCache, "read">,
  request?: Pick<IncomingRequest, "signal">,
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
          return encoded(
            await cache.read(`${place.id}/${file.name}`, file, request?.signal),
            file.encoding,
            file.mediaType,
          );
      }
    }),
  );
}

/** The id of a file of a prediction. */
export function fileId(prediction: string, index: number): string {
  return `${prediction}-${index}`;
}

/** The prediction and the index in a file's id. */
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

/** Bytes as base64, without APIs that only Node has. */
export function toBase64(bytes: Uint8Array): string {
  // In pieces, because the number of arguments of a function is limited. The size is a multiple of 3, so that only the
  // last piece is padded.
  const size = 0x6000;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.byteLength; start += size) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + size))));
  }
  return pieces.join("");
}
