import { Problem } from "../http/problem.js";
import { type IncomingRequest, StalledBody } from "../transport/incoming.js";

/**
 * The bytes of a request's body.
 * @param limit Maximum number of bytes.
 * @throws {Problem} 413 over the limit, 408 if the rest does not arrive.
 */
export async function readBytes(request: IncomingRequest, limit: number): Promise<Uint8Array> {
  const isTooLong = Number(request.headers.get("content-length") ?? 0) > limit;
  const bytes = isTooLong ? undefined : await request.bytes(limit).catch(stalled);
  if (bytes) return bytes;
  throw new Problem(413, "Body too large", `The body is larger than ${limit} bytes.`, unread);
}

/** The rest of the body is not read, so the connection cannot be reused. */
const unread = { headers: { Connection: "close" } };

function stalled(error: unknown): never {
  if (!(error instanceof StalledBody)) throw error;
  throw new Problem(408, "Body not received", error.message, unread);
}
