import { dripped, firstHalf } from "./delivery.js";
import type { IncomingRequest } from "./incoming.js";
import { readStream } from "./read-stream.js";
import { isWhole, type Reply, type ReplyBody } from "./reply.js";

/**
 * Converts a `Request` of `fetch`.
 * @param left Aborts when the response's reader cancels.
 */
export function fromFetch(request: Request, left: AbortSignal): IncomingRequest {
  const url = new URL(request.url);
  let signal: AbortSignal | undefined;
  return {
    method: request.method,
    origin: url.origin,
    url,
    headers: request.headers,
    get signal(): AbortSignal {
      signal ??= AbortSignal.any([request.signal, left]);
      return signal;
    },
    bytes: (limit) => readStream(request.body, limit),
  };
}

/**
 * Converts a reply to a `Response` of `fetch`.
 * @param leave Called when the reader cancels the response, to abort pending work.
 * @param isHead Whether only the headers are requested.
 * @throws {TypeError} if the connection is reset before the response begins, as `fetch` does.
 */
export function toFetch(
  { status, headers, body, delivery }: Reply,
  leave: () => void,
  isHead = false,
): Response {
  if (delivery?.cut === "headers") throw new TypeError("The sandbox was asked to reset the connection.");
  if (isHead) {
    leave();
    return new Response(null, { status, headers });
  }
  if (delivery && body !== null) {
    const pieces = delivery.cut === "body" ? brokenOff(body) : slow(body, delivery.drip ?? 0);
    return new Response(streamOf(pieces, leave), { status, headers });
  }
  return new Response(bodyOf(body, leave), { status, headers });
}

function bodyOf(body: ReplyBody, leave: () => void): BodyInit | null {
  if (!isWhole(body)) return streamOf(body, leave);
  return typeof body === "string" || body === null ? body : new Uint8Array(body);
}

async function* brokenOff(body: NonNullable<ReplyBody>): AsyncGenerator<Uint8Array> {
  yield await firstHalf(body);
  throw new TypeError("The sandbox was asked to break off the response.");
}

function slow(body: NonNullable<ReplyBody>, milliseconds: number): AsyncIterable<Uint8Array | string> {
  return isWhole(body) ? dripped(body, milliseconds) : body;
}

function streamOf(pieces: AsyncIterable<Uint8Array | string>, leave: () => void): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      leave();
      await iterator.return?.();
    },
  });
}
