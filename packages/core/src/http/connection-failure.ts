import { ConnectionError } from "../errors/connection-error.js";
import { isJsonObject } from "../json/json-object.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";
import { provesUnsent } from "./connection-fault.js";

/**
 * Throws the error of a request that got no answer, unless it is proven that it did not arrive and it may be tried again.
 *
 * @throws {ConnectionError}
 */
export function giveUp(
  fault: unknown,
  request: { readonly method: string; readonly url: string; readonly audience: { readonly origin: string } },
  isLast: boolean,
  redact: Redact,
): void {
  const isUnsent = provesUnsent(fault);
  if (isUnsent && !isLast) return;
  const { method, audience } = request;
  const url = redact(request.url);
  throw new ConnectionError(`${method} ${url} got no answer: ${redact(describeFault(fault))}`, !isUnsent, {
    method,
    url,
    cause: redactCause(fault, redact),
    hint: isUnsent ? `Is the service running at ${audience.origin}?` : undefined,
  });
}

/** The innermost words of a fault: `fetch failed` says nothing, its cause does. */
function describeFault(fault: unknown): string {
  if (!isJsonObject(fault)) return String(fault);
  const { errors, code, message, cause, name } = fault;
  if (isJsonObject(cause)) return describeFault(cause);
  if (Array.isArray(errors) && errors.length > 0) return describeFault(errors[0]);
  return String(message || code || name);
}
