import { systemClock } from "../predictions/clock.js";
import { isWhole, type ReplyBody } from "./reply.js";

/** Number of pieces of a slow body. */
const pieces = 20;
const never = new AbortController().signal;

/** The first half of a body. Of a body in pieces, the first piece. */
export async function firstHalf(body: NonNullable<ReplyBody>): Promise<Uint8Array> {
  if (isWhole(body)) {
    const bytes = bytesOf(body);
    return bytes.subarray(0, bytes.byteLength >> 1);
  }
  for await (const piece of body) return bytesOf(piece);
  return new Uint8Array();
}

/** A body in pieces. The last one is sent after `milliseconds`. */
export async function* dripped(body: string | Uint8Array, milliseconds: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(body);
  const size = Math.max(1, Math.ceil(bytes.byteLength / pieces));
  const count = Math.ceil(bytes.byteLength / size);
  for (let index = 0; index < count; index++) {
    await systemClock.sleep(milliseconds / count, never);
    yield bytes.subarray(index * size, (index + 1) * size);
  }
}

function bytesOf(piece: string | Uint8Array): Uint8Array {
  return typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
}
