import type { LifecycleDescription } from "../document/contract.js";

/** Seconds that a create asks to be held open, by the header its lifecycle names; 0 if it does not. */
export function requestedWait(request: Request, lifecycle: LifecycleDescription): number {
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
