import { ConnectionError } from "../errors/connection-error.js";
import { isJsonObject } from "../json/json-object.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";

/** The error of a request without a response. `unsent`: it is proven that the request did not arrive. */
export function connectionFailure(
  { error, unsent }: { readonly error: unknown; readonly unsent: boolean },
  request: { readonly method: string; readonly url: string; readonly audience: { readonly origin: string } },
  redact: Redact,
): ConnectionError {
  const { method, audience } = request;
  const url = redact(request.url);
  return new ConnectionError(`${method} ${url} got no answer: ${redact(describeFault(error))}`, !unsent, {
    method,
    url,
    cause: redactCause(error, redact),
    hint: unsent ? `Is the service running at ${audience.origin}?` : undefined,
  });
}

/** The innermost message of a fault, because `fetch failed` is less specific than its cause. */
function describeFault(fault: unknown): string {
  if (!isJsonObject(fault)) return String(fault);
  const { errors, code, message, cause, name } = fault;
  if (isJsonObject(cause)) return describeFault(cause);
  if (Array.isArray(errors) && errors.length > 0) return describeFault(errors[0]);
  return String(message || code || name);
}
