import createOpenapiClient, {
  type Client,
  type Middleware,
  type ClientOptions as OpenapiOptions,
} from "openapi-fetch";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";

/** What openapi-fetch gives. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Methods that the raw operations of a service have from openapi-fetch, typed by path. `TRACE` is none that `fetch` sends. */
export type OpenapiOperations<Paths extends object> = Pick<
  Client<Paths>,
  "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "request" | "use" | "eject"
>;

export type RawMiddleware = Middleware;

/** Options of openapi-fetch for all operations of a service. What the client itself decides is not among them. */
export type RawOptions = Omit<
  OpenapiOptions,
  "body" | "method" | "redirect" | "signal" | "window" | "duplex"
>;

/** A call of openapi-fetch whose paths are not known to the compiler. */
export type RawCall = (method: string, path: string, init: object) => Promise<RawResult>;

/** openapi-fetch, with all that a call decides passed in by the call. The one file that knows it. */
export function createRawCall(options: Pick<RawOptions, "Request">, redact: Redact): RawCall {
  const client = createOpenapiClient<Record<string, Record<string, never>>>(options);
  return async (method, path, init) => {
    try {
      return await Reflect.apply(client.request, undefined, [method, path, init]);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // It lets the JSON parser's bare error through.
      throw new ProtocolError(`${method} ${path} answered with no valid JSON: ${redact(error.message)}`, {
        method,
        url: path,
        cause: redactCause(error, redact),
      });
    }
  };
}
