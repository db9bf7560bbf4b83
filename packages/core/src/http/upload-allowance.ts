/**
 * The minimum speed of a connection in bytes per millisecond (half a megabit per second); a slower one counts as
 * silent.
 */
const slowestUpload = 64;

/**
 * The time in milliseconds for uploading a request's body. `fetch` does not report the progress of an upload, so this
 * is added to the time in which a response has to begin.
 */
export function uploadAllowance(body: BodyInit | null | undefined): number {
  return sizeOf(body) / slowestUpload;
}

function sizeOf(body: unknown): number {
  if (typeof body === "string") return body.length;
  if (body instanceof Blob) return body.size;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  if (!(body instanceof FormData)) return 0;
  let size = 0;
  for (const [, value] of body) size += sizeOf(value);
  return size;
}
