import type { Transport } from "../http/transport.js";
import { abortable } from "../time/abortable.js";
import { limitSize, tooLarge } from "./size-limit.js";

/** The limits for reading a whole file. */
export interface ReadLimits {
  readonly transport: Pick<Transport, "watch">;
  /** The maximum size in bytes. */
  readonly maximumSize: number;
  /** The URL for messages, without a key. */
  readonly url: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads all bytes of a response. React Native has no streams: the body is read at once.
 *
 * @throws {OutputTooLargeError} it has more bytes than allowed
 */
export async function readBytes(
  response: Response,
  { transport, maximumSize, url, signal }: ReadLimits,
): Promise<ArrayBuffer> {
  const { body, headers } = response;
  if (body) {
    const limited = limitSize({ headers, body: transport.watch(body, signal) }, maximumSize, url);
    return new Response(limited).arrayBuffer();
  }
  const content = await abortable(response.arrayBuffer(), signal);
  if (content.byteLength > maximumSize) throw tooLarge(url, content.byteLength, maximumSize);
  return content;
}
