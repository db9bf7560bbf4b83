import type { CorsacError } from "../errors/corsac-error.js";
import { bodyStart, findMessage } from "../errors/error-body.js";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { responseError } from "../http/response-error.js";
import { webUrl } from "../http/web-url.js";
import { isVague, sniffMediaType } from "../media/media-type.js";
import { readDataUrl } from "../media/read-data-url.js";
import { throwIfAborted } from "../time/abort.js";
import { ticks } from "../time/clock.js";
import type { FileSource } from "./file-source.js";
import { originsFilter } from "./origins-filter.js";
import { readBytes } from "./read-bytes.js";
import type { ReadOptions } from "./read-options.js";
import { type Download, resumableBody } from "./resumable-body.js";
import { limitSize } from "./size-limit.js";

/** The content of a file. */
export interface FileContent {
  readonly contentType: string | undefined;
  readonly content: ArrayBuffer;
}

/** A file with its body as a stream. */
export interface OpenedFile {
  readonly contentType: string | undefined;
  readonly body: ReadableStream<Uint8Array>;
}

/** Statuses of hosts for a removed file; expired signed URLs return 403. */
const gone: readonly number[] = [403, 404, 410];

/** A whole file with its media type, from its host or from its first bytes. */
export async function readFile(
  url: string,
  source: FileSource,
  options: ReadOptions = {},
): Promise<FileContent> {
  const { content, contentType } = await ("ReadableStream" in globalThis
    ? readThroughStream(url, source, options)
    : readInOnePiece(url, source, options));
  const sniffed = isVague(contentType) ? sniffMediaType(new Uint8Array(content)) : undefined;
  return { content, contentType: sniffed ?? contentType };
}

async function readThroughStream(
  url: string,
  source: FileSource,
  options: ReadOptions,
): Promise<FileContent> {
  const { body, contentType } = await openFile(url, source, options);
  return { content: await new Response(body).arrayBuffer(), contentType };
}

/** For React Native, which has no streams. An interrupted download is not resumed there. */
async function readInOnePiece(url: string, source: FileSource, options: ReadOptions): Promise<FileContent> {
  if (isDataUrl(url)) {
    const { bytes, contentType } = dataOf(url);
    return { content: bytes.slice().buffer, contentType };
  }
  const { response, contentType, shown } = await findFile(url, source, options);
  const { transport, maximumSize } = source;
  const content = await readBytes(response, { transport, maximumSize, url: shown, signal: options.signal });
  return { content, contentType };
}

/**
 * Opens a file through the client's transport, with the key for the configured origin only; a data URL without any
 * request. An interrupted download is resumed at its position.
 */
export async function openFile(
  url: string,
  source: FileSource,
  options: ReadOptions = {},
): Promise<OpenedFile> {
  throwIfAborted(options.signal);
  if (isDataUrl(url)) return openDataUrl(url, source);
  const { response, request, contentType, shown } = await findFile(url, source, options);
  const { signal } = options;
  return { contentType, body: resumableBody({ response, request, url: shown, source, signal }) };
}

/** The response with a file, and a function that requests it again. */
async function findFile(
  url: string,
  source: FileSource,
  options: ReadOptions,
): Promise<Pick<Download, "response" | "request"> & { contentType: string | undefined; shown: string }> {
  const shown = source.transport.redact(withoutCredentials(url));
  // Some runtimes would fetch local files.
  const address = webUrl(url);
  // `fetch` does not send the credentials in a URL.
  if (address === undefined || withoutCredentials(address) !== address)
    throw new ProtocolError(`The output is no URL of the web without a user name: ${bodyStart(shown)}`);
  const request = (headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetchFile(address, shown, source, options, headers);
  const response = await request({});
  const contentType = response.headers.get("content-type")?.split(";")[0]?.trim() || undefined;
  return { response, request, contentType, shown };
}

/** A URL without the user name and the password in it. */
function withoutCredentials(url: string): string {
  return url.replace(/^([^/?#]*\/\/)[^/?#]*@/, "$1");
}

function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

function openDataUrl(url: string, { maximumSize }: FileSource): OpenedFile {
  const { bytes, contentType } = dataOf(url);
  return { contentType, body: limitSize(new Response(bytes), maximumSize, bodyStart(url.slice(0, 40))) };
}

function dataOf(url: string): NonNullable<ReturnType<typeof readDataUrl>> {
  const content = readDataUrl(url);
  if (content === undefined) throw new ProtocolError(`The output is no valid data URL: ${bodyStart(url)}`);
  return content;
}

/** The response with a file, or with a part of it where `headers` request a range. */
async function fetchFile(
  url: string,
  shown: string,
  source: FileSource,
  { signal, origins }: ReadOptions,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const { transport, audience } = source;
  const allows = origins && originsFilter(origins);
  if (allows?.(url) === false) {
    throw new ProtocolError(`GET ${shown} is of an origin that is not allowed here`, {
      method: "GET",
      url: shown,
    });
  }
  const ask = (): Promise<Response> =>
    transport.send(
      {
        method: "GET",
        url,
        audience,
        // `fetch` of Node takes a compressed body that is truncated for a whole one.
        headers: { "accept-encoding": "identity", ...headers },
        repeatable: true,
        signal,
        mayFollow: allows,
      },
      async (response) => {
        // The range does not exist: the caller handles this response.
        if (response.ok || (response.status === 416 && "range" in headers)) return response;
        throw await refusal(response, shown, source);
      },
    );
  return onceThere(ask, source, signal);
}

/** Repeats requests for a file that was just created, because not every server of its host has it immediately. */
async function onceThere(
  ask: () => Promise<Response>,
  { appearing }: FileSource,
  signal: AbortSignal | undefined,
): Promise<Response> {
  for (let pause = 250; ; pause *= 2) {
    try {
      return await ask();
    } catch (error) {
      const isGone = OutputExpiredError.isInstance(error) && error.status !== 410;
      if (!isGone || !appearing || ticks(appearing.clock) + pause > appearing.until) throw error;
      await appearing.clock.sleep(pause, signal);
    }
  }
}

async function refusal(
  response: Response,
  url: string,
  { transport, expiresAt }: FileSource,
): Promise<CorsacError> {
  const { status } = response;
  const method = "GET";
  const answer = await transport.read({ method, url }, response);
  const { text, body } = answer;
  if (gone.includes(status)) {
    const when = expiresAt === undefined ? "" : ` (it was kept until ${expiresAt.toISOString()})`;
    const words = text.trim() === "" ? "" : `. The host responded: ${bodyStart(findMessage(body) ?? text)}`;
    return new OutputExpiredError(
      `GET ${url} answered ${status}: the output has expired or was removed${when}${words}`,
      {
        method,
        url,
        status,
        hint: "Services keep outputs for a limited time: save them when the prediction is done.",
      },
    );
  }
  return responseError({ ...answer, authenticated: true });
}
