/** What the system says, without its code and call: `EACCES: permission denied, mkdir '/x'` → `permission denied`. */
export function systemReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message.replace(/^[A-Z0-9]+: /, "").replace(/, \w+( '.*)?$/, "");
}
