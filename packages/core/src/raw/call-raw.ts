import { chooseMediaType } from "../bodies/choose-media-type.js";
import { writeBody } from "../bodies/write-body.js";
import type { OperationDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { isStream } from "../media/is-file.js";
import type { Requests } from "../operations/requests.js";
import { writeCookies, writeHeaders } from "../parameters/write-headers.js";
import { writePath } from "../parameters/write-path.js";
import { writeQuery } from "../parameters/write-query.js";
import { redactJson } from "../redaction/redact-json.js";
import { redactText } from "../redaction/redact-text.js";
import { readResponse } from "../responses/read-response.js";
import { createRawCall, type RawMiddleware, type RawOptions, type RawResult } from "./raw-client.js";
import type { RawInit } from "./raw-init.js";
import { sendRequest } from "./send-request.js";

/** The dependencies of raw operations. */
export interface RawContext {
  readonly requests: Requests;
  readonly service: ServiceDescriptor;
  readonly options: RawOptions;
  readonly middleware: readonly RawMiddleware[];
  /** Bytes. */
  readonly maximumFileSize: number;
}

/**
 * Calls an operation. Parameters, body and response are serialized as in the document, and options of the caller take
 * precedence.
 *
 * @throws {ConfigurationError} a parameter or the body cannot be serialized; nothing was sent
 */
export async function callRaw(
  context: RawContext,
  method: string,
  path: string,
  given: RawInit = {},
): Promise<RawResult> {
  const { requests, service, options } = context;
  const init: RawInit = { ...options, ...given };
  const operation = findOperation(service, method, path);
  const baseUrl = baseOf(init);
  checkRedirect(init);
  // A base URL of the caller also applies to an operation with a server of its own.
  const base = requests.base(service, baseUrl ? { ...operation, servers: [] } : operation, baseUrl);
  const { parameters } = operation;
  let url = base.url(path);
  const { params = {}, parseAs, pathSerializer } = init;
  const headers = mergedHeaders(options.headers, given.headers);
  const cookies = writeCookies(params.cookie ?? {}, parameters);
  const body = await bodyOf(context, operation, init, headers);
  const accept = operation.responses?.length ? operation.responses.join(", ") : "application/json";
  const { transport } = requests;
  const call = createRawCall(ofOpenapiFetch(init), transport.redact);
  const result = await call(method, path, {
    ...init,
    ...body.init,
    headers: { accept, ...(cookies && { cookie: cookies }), ...body.headers, ...headers },
    params: { ...params, path: params.path ?? {}, header: writeHeaders(params.header ?? {}, parameters) },
    // The complete URL, so that middleware sees the target of the request.
    pathSerializer: (_path: string, values: Record<string, unknown>) =>
      pathSerializer ? pathSerializer(base.url(path), values) : base.url(writePath(path, values, parameters)),
    querySerializer:
      init.querySerializer ?? ((query: Record<string, unknown>) => writeQuery(query, parameters)),
    parseAs: parseAs ?? "stream",
    middleware: [...context.middleware, ...(given.middleware ?? [])],
    fetch: (request: Request, more?: RequestInit) => {
      url = request.url;
      return sendRequest(requests, base, init, request, more);
    },
  });
  const { response, error } = result;
  // openapi-fetch parses these responses itself. A service may repeat the key in its response.
  if (error !== undefined) return { ...result, error: redactJson(error, transport.redact) };
  if (parseAs === "json") return { ...result, data: redactJson(result.data, transport.redact) };
  if (parseAs === "text" && typeof result.data === "string")
    return { ...result, data: redactText(result.data, transport.redact).text };
  if (parseAs !== undefined || !response.ok || !result.data) return result;
  const request = { method, url, signal: init.signal ?? undefined };
  const data = await readResponse(transport, request, response, operation.responses, context.maximumFileSize);
  return { response, data };
}

/** An operation by its path; an undocumented one sends and returns JSON. */
function findOperation({ operations }: ServiceDescriptor, method: string, path: string): OperationDescriptor {
  const found = Object.values(operations).find((one) => one.method === method && one.path === path);
  return found ?? { method: "GET", path };
}

/** Options that openapi-fetch accepts for a client only. */
function ofOpenapiFetch({ Request, requestInitExt }: RawInit): Pick<RawInit, "Request" | "requestInitExt"> {
  return { ...(Request && { Request }), ...(requestInitExt && { requestInitExt }) };
}

/** @throws {ConfigurationError} a base URL was passed, but it is empty */
function baseOf(init: RawInit): string | undefined {
  if (!("baseUrl" in init) || init.baseUrl?.trim()) return init.baseUrl;
  throw new ConfigurationError("baseUrl was passed, but it is empty", {
    hint: "Is the environment variable that it comes from set?",
  });
}

/** @throws {ConfigurationError} the option for redirects is not supported */
function checkRedirect(init: RawInit): void {
  const redirect = "redirect" in init ? init.redirect : undefined;
  if (redirect === undefined || redirect === "follow") return;
  throw new ConfigurationError(`redirect: "${String(redirect)}" is no option of a call`, {
    hint: "The client follows redirects itself, so that a key stays with its host.",
  });
}

/**
 * Headers of one call merged over those of all calls, by lower-case names, because a name may be written in two ways.
 */
function mergedHeaders(...all: readonly RawOptions["headers"][]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const headers of all) {
    if (!headers) continue;
    const entries =
      headers instanceof Headers || Array.isArray(headers) ? [...headers] : Object.entries(headers);
    for (const [name, value] of entries) merged[String(name).toLowerCase()] = value;
  }
  return merged;
}

interface Body {
  readonly init: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The body in the form that `fetch` accepts, or unchanged if the caller serializes it. A form's boundary cannot be set
 * by callers.
 */
async function bodyOf(
  { maximumFileSize }: RawContext,
  { body: contents = {} }: OperationDescriptor,
  { body, bodySerializer }: RawInit,
  headers: Record<string, unknown>,
): Promise<Body> {
  if (body === undefined || bodySerializer) return { init: {}, headers: {} };
  const stated = headers["content-type"];
  const mediaType = chooseMediaType(
    body,
    Object.keys(contents),
    typeof stated === "string" ? stated : undefined,
  );
  const written = await writeBody(body, mediaType, contents[mediaType], maximumFileSize);
  const isOwn = written.contentType !== undefined;
  if (!isOwn || written.contentType !== mediaType) delete headers["content-type"];
  return {
    init: {
      body: written.body,
      bodySerializer: (same: unknown) => same,
      ...(isStream(written.body) && { duplex: "half" }),
    },
    headers: written.contentType === undefined ? {} : { "content-type": written.contentType },
  };
}
