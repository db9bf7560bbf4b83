/** A file in a request. */
export interface SentFile {
  /** The form's field. `""` if the whole body is the file. */
  field: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The text that represents a file in the body's value. It differs if the bytes differ. */
export function fileText(file: SentFile): string {
  const { name, mediaType, bytes } = file;
  return `[file ${name}, ${mediaType}, ${bytes.byteLength} bytes, ${hashOf(bytes)}]`;
}

/** The hash of a file's bytes, if a value represents a file. */
export function hashOfFileText(text: string): string | undefined {
  return text.startsWith("[file ") ? /, ([0-9a-f]{16})\]$/.exec(text.slice(-40))?.[1] : undefined;
}

/** A non-cryptographic hash of bytes: two numbers (FNV-1a over each second byte), in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  let [even, odd] = [0x811c9dc5, 0x050c5d1f ^ bytes.length];
  for (let index = 0; index < bytes.length; index += 2) {
    even = Math.imul(even ^ (bytes[index] ?? 0), 0x01000193);
    odd = Math.imul(odd ^ (bytes[index + 1] ?? 0), 0x01000193);
  }
  return [even, odd].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Estimated bytes of a kept file, including its name. */
export function fileBytes({ field, name, mediaType, bytes }: SentFile): number {
  return bytes.byteLength + 2 * (field.length + name.length + mediaType.length) + perFile;
}

/** Bytes of a kept file without its content. */
const perFile = 200;
