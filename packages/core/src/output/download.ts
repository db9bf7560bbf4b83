import { ConnectionError } from "../errors/connection-error.js";
import { CorsacError } from "../errors/corsac-error.js";
import { bodyStart } from "../errors/error-body.js";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { responseError } from "../http/response-error.js";
import type { Audience, Transport } from "../http/transport.js";
import { webUrl } from "../http/web-url.js";
import { parseJson } from "../json/parse-json.js";
import { readDataUrl } from "../media/data-url.js";
import { isVague, sniffMediaType } from "../media/media-type.js";
import { redactCause } from "../redaction/redact-cause.js";
import { limitSize } from "./size-limit.js";

/** Where a file's bytes come from. */
export interface FileSource {
  readonly transport: Transport;
  /** Whom the key is for. */
  readonly audience: Audience;
  /** Bytes. */
  readonly maximumSize: number;
  /** When the service removes it, where that is known. */
  readonly expiresAt?: Date | undefined;
}

/** A file that was read. */
export interface FileContent {
  readonly contentType: string | undefined;
  readonly content: ArrayBuffer;
}

/** A file that is being read. */
export interface OpenedFile {
  readonly contentType: string | undefined;
  readonly body: ReadableStream<Uint8Array>;
}

/** What hosts answer for a file that is gone; signed URLs that ran out answer 403. */
const gone: readonly number[] = [403, 404, 410];

/**
 * Opens a file and reads it: through the client's transport, with tries, and with the key for the configured origin
 * alone; a data URL without any request.
 */
async function download<Value>(
  url: string,
  source: FileSource,
  read: (file: OpenedFile) => Promise<Value>,
): Promise<Value> {
  const { transport, audience, maximumSize } = source;
  if (/^data:/i.test(url)) {
    const content = readDataUrl(url);
    if (content === undefined) throw new ProtocolError(`The output is no valid data URL: ${bodyStart(url)}`);
    const { bytes, contentType } = content;
    return read({
      contentType,
      body: limitSize(new Response(bytes), maximumSize, bodyStart(url.slice(0, 40))),
    });
  }
  const shown = transport.redact(url);
  // Some runtimes would fetch files of this machine.
  const address = webUrl(url);
  if (address === undefined) throw new ProtocolError(`The output is no URL of the web: ${bodyStart(shown)}`);
  return transport.send({ method: "GET", url: address, audience, repeatable: true }, async (response) => {
    if (!response.ok) throw await refusal(response, shown, source);
    const contentType = response.headers.get("content-type")?.split(";")[0]?.trim() || undefined;
    return read({ contentType, body: limitSize(response, maximumSize, shown) });
  });
}

/** A whole file, and what it is: as its host says, or as its first bytes prove. */
export function readFile(url: string, source: FileSource): Promise<FileContent> {
  return download(url, source, async ({ body, contentType }) => {
    const content = await new Response(body).arrayBuffer();
    const sniffed = isVague(contentType) ? sniffMediaType(new Uint8Array(content)) : undefined;
    return { content, contentType: sniffed ?? contentType };
  });
}

async function refusal(
  response: Response,
  url: string,
  { transport, expiresAt }: FileSource,
): Promise<CorsacError> {
  const { status, headers } = response;
  const method = "GET";
  if (gone.includes(status)) {
    await response.body?.cancel();
    const when = expiresAt === undefined ? "" : ` (it was kept until ${expiresAt.toISOString()})`;
    return new OutputExpiredError(
      `GET ${url} answered ${status}: the output has expired or was removed${when}`,
      {
        method,
        url,
        status,
        hint: "Services keep outputs for a limited time: save them when the prediction is done.",
      },
    );
  }
  const text = transport.redact(await response.text());
  const authenticated = true;
  return responseError({
    method,
    url,
    status,
    headers,
    text,
    body: parseJson(text),
    at: Date.now(),
    authenticated,
    requestId: undefined,
  });
}

/** A file to read piece by piece. A connection that breaks meanwhile is an error: it is too late to try again. */
export async function openFile(url: string, source: FileSource): Promise<OpenedFile> {
  const { body, contentType } = await download(url, source, async (file) => file);
  const reader = body.getReader();
  const watched = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((fault: unknown) => {
          throw brokenOff(url, source, fault);
        });
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { body: watched, contentType };
}

function brokenOff(url: string, { transport }: FileSource, fault: unknown): unknown {
  if (CorsacError.isInstance(fault)) return fault;
  const shown = transport.redact(url);
  return new ConnectionError(`GET ${shown} broke off while it was read`, true, {
    method: "GET",
    url: shown,
    cause: redactCause(fault, transport.redact),
    hint: "What was read so far is incomplete: read it again from the start.",
  });
}
