import type { Redact } from "./redact.js";

/**
 * A cause that is safe to show: an error of `fetch` may contain headers and URLs, so only the message and the `code` of
 * foreign errors are kept.
 */
export function redactCause(cause: unknown, redact: Redact): unknown {
  if (!(cause instanceof Error)) return redact(String(cause));
  const copy = new Error(redact(cause.message));
  copy.name = cause.name;
  if (cause.stack !== undefined) copy.stack = redact(cause.stack);
  if ("code" in cause && typeof cause.code === "string") Object.assign(copy, { code: cause.code });
  if (cause.cause !== undefined) copy.cause = redactCause(cause.cause, redact);
  return copy;
}
