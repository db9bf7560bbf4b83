import { Problem } from "../http/problem.js";
import type { IncomingRequest } from "../transport/incoming.js";

/**
 * The bytes of a request's body.
 * @param limit Maximum number of bytes.
 * @throws {Problem} 413 over the limit.
 */
export async function readBytes(request: IncomingRequest, limit: number): Promise<Uint8Array> {
  const isTooLong = Number(request.headers.get("content-length") ?? 0) > limit;
  const bytes = isTooLong ? undefined : await request.bytes(limit);
  if (bytes) return bytes;
  // The rest of the body is not read, so the connection cannot be reused.
  throw new Problem(413, "Body too large", `The body is larger than ${limit} bytes.`, {
    headers: { Connection: "close" },
  });
}
