import { getSystemErrorMap } from "node:util";

/** An error of a stream, which has no reason in its message: `write EIO`. */
const streamError = /^\w+ E[A-Z0-9]+$/;

/** The system's message, without its code and call: `EACCES: permission denied, mkdir '/x'` → `permission denied`. */
export function systemReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (streamError.test(cause.message) && "errno" in cause && typeof cause.errno === "number")
    return getSystemErrorMap().get(cause.errno)?.[1] ?? cause.message;
  return cause.message.replace(/^[A-Z0-9]+: /, "").replace(/, \w+( '.*)?$/, "");
}
