import { ConnectionError } from "../errors/connection-error.js";
import { isJsonObject } from "../json-object.js";
import { provesUnsent } from "./connection-fault.js";
import type { Redact } from "./redact.js";
import { redactCause } from "./redact-cause.js";

/** The error of a request that got no answer. */
export function connectionFailure(
  fault: unknown,
  { method, url }: { readonly method: string; readonly url: string },
  origin: string,
  redact: Redact,
): ConnectionError {
  const unsent = provesUnsent(fault);
  return new ConnectionError(`${method} ${url} got no answer: ${redact(describeFault(fault))}`, !unsent, {
    method,
    url,
    cause: redactCause(fault, redact),
    hint: unsent ? `Is the service running at ${origin}?` : undefined,
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
