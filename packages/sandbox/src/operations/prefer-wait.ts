import type { LifecycleDescription } from "../document/contract.js";
import type { IncomingRequest } from "../transport/incoming.js";

/** Seconds to wait before responding to a create, from the header that its lifecycle names. 0 if absent. */
export function requestedWait(
  request: Pick<IncomingRequest, "headers">,
  lifecycle: LifecycleDescription,
): number {
  const { wait } = lifecycle;
  const header = wait === undefined ? null : request.headers.get(wait.header);
  if (wait === undefined || header === null) return 0;
  const [before = "", after = ""] = wait.value.split("{seconds}").map(plain);
  const bare = before.replace(/=$/, "");
  for (const preference of header.split(",").map(plain)) {
    if (preference === bare) return wait.maximum;
    const end = preference.length - after.length;
    if (!preference.startsWith(before) || !preference.endsWith(after) || end < before.length) continue;
    const seconds = Number(preference.slice(before.length, end));
    if (Number.isFinite(seconds)) return Math.min(wait.maximum, Math.max(0, seconds));
  }
  return 0;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*=\s*/g, "=");
}
