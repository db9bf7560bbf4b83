import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { redactCause } from "../redaction/redact-cause.js";
import { throwIfAborted } from "../time/abort.js";
import type { FileSource } from "./file-source.js";
import { limitSize } from "./size-limit.js";

/** The number of bytes after which the count of resumes is reset. */
const progressSize = 256 * 1024;

/** A started download. */
export interface Download {
  /** The response to a request for the whole file. */
  readonly response: Response;
  /** Requests the file again. The response has a success status, or 416 where the headers request a range. */
  readonly request: (headers: Readonly<Record<string, string>>) => Promise<Response>;
  /** The URL for messages, without a key. */
  readonly url: string;
  readonly source: FileSource;
  readonly signal: AbortSignal | undefined;
}

/**
 * The body of a download. After a connection error the rest is requested (`Range`, RFC 9110, section 14). From a host
 * that does not support ranges the whole file is requested again, and the bytes that were already read are skipped. A
 * file that has changed in the meantime is an error.
 */
export function resumableBody(download: Download): ReadableStream<Uint8Array> {
  const { response, source, signal } = download;
  let reader = bodyOf(download, response).getReader();
  let received = 0;
  /** The number of bytes still to be skipped because they were already read. */
  let repeated = 0;
  let resumes = 0;
  let resumedAt = 0;

  async function read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    for (;;) {
      try {
        const part = await reader.read();
        if (part.done && repeated > 0) throw new TypeError("the file is shorter than before");
        if (part.done) return part;
        const value = part.value.subarray(repeated);
        repeated -= part.value.length - value.length;
        received += value.length;
        if (value.length > 0) return { done: false, value };
      } catch (fault) {
        throwIfAborted(signal);
        // A file that is too large, for example, is not requested again.
        if (CorsacError.isInstance(fault)) throw fault;
        if (received - resumedAt >= progressSize) resumes = 0;
        if (resumes >= source.retries) throw brokenOff(download, fault);
        await source.pause(resumes++, signal);
        resumedAt = received;
        const { body, from } = await resume(download, received, fault);
        reader = body.getReader();
        repeated = received - from;
      }
    }
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is requested before the first read.
    { highWaterMark: 0 },
  );
}

/**
 * The body of one response. It fails if no data arrives in time, or if it exceeds the limit together with the earlier
 * bytes.
 */
function bodyOf(
  { source: { transport, maximumSize }, url, signal }: Download,
  { headers, body }: Response,
  before = 0,
): ReadableStream<Uint8Array> {
  return limitSize({ headers, body: body && transport.watch(body, signal) }, maximumSize, url, before);
}

/** The rest of a file from a byte on, or all of it; `from` is the position of its first byte. */
async function resume(
  download: Download,
  start: number,
  fault: unknown,
): Promise<{ readonly body: ReadableStream<Uint8Array>; readonly from: number }> {
  const { response: first, request } = download;
  const validator = validatorOf(first);
  // The bytes of a compressed response differ from the bytes that were read.
  const isPlain = !first.headers.has("content-encoding");
  const isRange = start > 0 && isPlain && validator !== undefined;
  const response = await request(isRange ? { range: `bytes=${start}-`, "if-range": validator } : {});
  if (response.status === 206 && isRange && isRestOf(first, response, start)) {
    return { body: bodyOf(download, response, start), from: start };
  }
  if (response.status === 200 && (start === 0 || isSame(first, response))) {
    return { body: bodyOf(download, response), from: 0 };
  }
  await response.body?.cancel();
  throw brokenOff(download, fault);
}

/** The validator that proves that two responses have the same bytes. A weak ETag does not. */
function validatorOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return (tag?.startsWith("W/") ? undefined : tag) ?? headers.get("last-modified") ?? undefined;
}

/**
 * Whether a partial response continues the first one at this byte. Some hosts ignore `If-Range` and send a part of a
 * newer file, so what they send of the validators and the length is compared.
 */
function isRestOf({ headers: known }: Response, { headers }: Response, start: number): boolean {
  const [, from, length] = /^bytes (\d+)-\d+\/(\d*)/.exec(headers.get("content-range") ?? "") ?? [];
  const agrees = (name: string, given = headers.get(name)): boolean =>
    !given || (known.get(name) ?? given) === given;
  return (
    Number(from) === start &&
    agrees("content-length", length ?? "") &&
    ["etag", "last-modified"].every((name) => agrees(name))
  );
}

/** Whether two responses may be of the same file, by their headers. */
function isSame(first: Response, second: Response): boolean {
  return ["etag", "last-modified", "content-length"].every(
    (name) => first.headers.get(name) === second.headers.get(name),
  );
}

function brokenOff({ url, source: { transport } }: Download, fault: unknown): ConnectionError {
  return new ConnectionError(`GET ${url} broke off while it was read`, true, {
    method: "GET",
    url,
    cause: redactCause(fault, transport.redact),
    hint: "What was read so far is incomplete: read it again from the start.",
  });
}
