import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { InputField } from "./input-field.js";

const wanted = { image: "a picture", audio: "a sound", video: "a video" } as const;

/** Media types that a field certainly does not accept. Audio may be in a video container, and the reverse. */
const others = {
  image: /^(audio|video|font|text|application)\//,
  audio: /^(image|font|text|application)\/(?!ogg|mp4)/,
  video: /^(image|font|text|application)\/(?!ogg|mp4)/,
} as const;

/** Bytes that no text has. https://mimesniff.spec.whatwg.org/#binary-data-byte */
function isBinary(byte: number): boolean {
  return byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}

/** The kind of a text, where the bytes are one; SVG is a text, too. */
function textKind(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  if (head.some(isBinary)) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return /<svg[\s>]/.test(text) ? "image/svg+xml" : "text/plain";
  } catch {
    return undefined;
  }
}

/**
 * Rejects a file that its field certainly does not accept, such as a text for an image: it would be paid for without
 * use. A file of an unknown format is accepted.
 */
export async function refuseWrongKind(
  key: string,
  shown: string,
  bytes: Uint8Array,
  { media }: Pick<InputField, "media">,
): Promise<void> {
  const name = shown === "-" ? "standard input" : shown;
  if (bytes.byteLength === 0)
    throw usageError(
      say`${name} is empty, and ${key} takes a file. Nothing was sent.`,
      undefined,
      "empty-file",
    );
  if (media === undefined) return;
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes);
  const kind = found === undefined || found.ext === "xml" ? textKind(bytes) : found.mime;
  if (kind === undefined || !others[media].test(kind)) return;
  const kindText = kind === "text/plain" ? "a text" : kind;
  throw usageError(
    say`${key} takes ${wanted[media]}, and ${name} is ${kindText}. Nothing was sent.`,
    say`Name another file: -i ${key}=@path`,
    "wrong-kind",
  );
}
