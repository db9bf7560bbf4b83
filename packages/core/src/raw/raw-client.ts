import createOpenapiClient, {
  type Client,
  type Middleware,
  type ClientOptions as OpenapiOptions,
} from "openapi-fetch";
import { ProtocolError } from "../errors/protocol-error.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";

/** The result of openapi-fetch. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Methods of openapi-fetch for the raw operations of a service, typed by path. `fetch` does not support `TRACE`. */
export type OpenapiOperations<Paths extends object> = Pick<
  Client<Paths>,
  "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "request" | "use" | "eject"
>;

export type RawMiddleware = Middleware;

/** Options of openapi-fetch for all operations of a service, except those that the client sets itself. */
export type RawOptions = Omit<
  OpenapiOptions,
  "body" | "method" | "redirect" | "signal" | "window" | "duplex"
>;

/** A call of openapi-fetch with paths that are not known to the compiler. */
export type RawCall = (method: string, path: string, init: object) => Promise<RawResult>;

/** openapi-fetch, with all settings passed in each call. The only file that depends on it. */
export function createRawCall(
  options: Pick<RawOptions, "Request" | "requestInitExt">,
  redact: Redact,
): RawCall {
  const client = createOpenapiClient<Record<string, Record<string, never>>>(options);
  return async (method, path, init) => {
    try {
      return await Reflect.apply(client.request, undefined, [method, path, init]);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // openapi-fetch does not convert the error of the JSON parser.
      throw new ProtocolError(`${method} ${path} answered with no valid JSON: ${redact(error.message)}`, {
        method,
        url: path,
        cause: redactCause(error, redact),
      });
    }
  };
}
