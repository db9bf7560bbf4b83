/** A file that a request brought. */
export interface SentFile {
  /** The form's field; `""` where the whole body is the file. */
  field: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What stands in the body's value for a file. */
export function fileText({ name, mediaType, bytes }: SentFile): string {
  return `[file ${name}, ${mediaType}, ${bytes.byteLength} bytes]`;
}
