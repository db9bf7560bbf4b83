/** A file in the forms of the AI SDK: bytes, base64, or a URL. */
export type GivenFile =
  | { readonly type: "file"; readonly mediaType: string; readonly data: string | Uint8Array }
  | { readonly type: "url"; readonly url: string; readonly mediaType?: string };

/** Converts a file to a form that Corsac's client accepts in an input. */
export function inputFile(file: GivenFile): string | Blob {
  return file.type === "url" ? file.url : blobOf(file.data, file.mediaType);
}

/** Converts bytes or base64 to a Blob with a media type. */
export function blobOf(data: string | Uint8Array, mediaType: string): Blob {
  const bytes = typeof data === "string" ? bytesOf(data) : new Uint8Array(data);
  return new Blob([bytes], { type: mediaType });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
