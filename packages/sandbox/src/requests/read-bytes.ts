import { Problem } from "../http/problem.js";

/**
 * The bytes of a request's body.
 * @param limit The most of them.
 * @throws {Problem} 413 over the limit.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The rest of the body is not read, so the connection is of no further use. */
function tooLarge(limit: number): Problem {
  return new Problem(413, "Body too large", `The body is larger than ${limit} bytes.`, {
    headers: { Connection: "close" },
  });
}
