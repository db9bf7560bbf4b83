/** The bytes as a data URL. */
export function writeDataUrl(bytes: Uint8Array, contentType: string): string {
  return `data:${contentType};base64,${writeBase64(bytes)}`;
}

/** The bytes as base64. In chunks, because the number of arguments of a call is limited, and a file may have millions of bytes. */
export function writeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
