import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { redactCause } from "../redaction/redact-cause.js";
import { throwIfAborted } from "../time/abort.js";
import type { FileSource } from "./file-source.js";
import { limitSize } from "./size-limit.js";

/** Bytes after which a download counts as going well again. */
const progressSize = 256 * 1024;

/** A download that has begun. */
export interface Download {
  /** The response to a request for the whole file. */
  readonly response: Response;
  /** Asks for the file again. The response is one of success, or 416 where the headers ask for a range. */
  readonly request: (headers: Readonly<Record<string, string>>) => Promise<Response>;
  /** For messages: without a key. */
  readonly url: string;
  readonly source: FileSource;
  readonly signal: AbortSignal | undefined;
}

/**
 * The body of a download. Where the connection breaks, the rest is asked for (`Range`, RFC 9110, section 14), and where a
 * host knows no ranges, the whole again, of which what was read already is left out. A file that has changed meanwhile is
 * an error: its parts do not fit together.
 */
export function resumableBody(download: Download): ReadableStream<Uint8Array> {
  const { response, source, signal } = download;
  let reader = bodyOf(download, response).getReader();
  let received = 0;
  let resumes = 0;
  let resumedAt = 0;

  async function read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    for (;;) {
      try {
        const part = await reader.read();
        received += part.value?.length ?? 0;
        return part;
      } catch (fault) {
        throwIfAborted(signal);
        // Too large, for one: to ask again would not help.
        if (CorsacError.isInstance(fault)) throw fault;
        if (received - resumedAt >= progressSize) resumes = 0;
        if (resumes >= source.retries) throw brokenOff(download, fault);
        await source.pause(resumes++, signal);
        resumedAt = received;
        reader = (await resume(download, received, fault)).getReader();
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
    // Nothing is asked of the network before somebody reads.
    { highWaterMark: 0 },
  );
}

/** The body of one response: it fails where it is silent for too long, or gets too large with what came before. */
function bodyOf(
  { source: { transport, maximumSize }, url, signal }: Download,
  { headers, body }: Response,
  before = 0,
): ReadableStream<Uint8Array> {
  return limitSize({ headers, body: body && transport.watch(body, signal) }, maximumSize, url, before);
}

/** The rest of a file from a byte on. */
async function resume(
  download: Download,
  start: number,
  fault: unknown,
): Promise<ReadableStream<Uint8Array>> {
  const { response: first, request } = download;
  const validator = validatorOf(first);
  // Of what came compressed, the bytes on the way are not those that were read.
  const isPlain = !first.headers.has("content-encoding");
  const isRange = start > 0 && isPlain && validator !== undefined;
  const response = await request(isRange ? { range: `bytes=${start}-`, "if-range": validator } : {});
  if (response.status === 206) {
    const range = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "");
    if (isRange && Number(range?.[1]) === start) {
      return bodyOf(download, response, start);
    }
  }
  if (response.status === 200 && (start === 0 || isSame(first, response))) {
    return skip(bodyOf(download, response), start);
  }
  await response.body?.cancel();
  throw brokenOff(download, fault);
}

/** What proves that two responses have the same bytes. A weak ETag does not. */
function validatorOf({ headers }: Response): string | undefined {
  const tag = headers.get("etag");
  return (tag?.startsWith("W/") ? undefined : tag) ?? headers.get("last-modified") ?? undefined;
}

/** Whether two responses may be of the same file, as far as their headers tell. */
function isSame(first: Response, second: Response): boolean {
  return ["etag", "last-modified", "content-length"].every(
    (name) => first.headers.get(name) === second.headers.get(name),
  );
}

/** A stream without its first bytes. */
function skip(body: ReadableStream<Uint8Array>, count: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = count;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await reader.read();
          if (done && left > 0) throw new TypeError("the file is shorter than before");
          if (done) return controller.close();
          const rest = value.subarray(left);
          left = Math.max(0, left - value.length);
          if (rest.length > 0) return controller.enqueue(rest);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
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
