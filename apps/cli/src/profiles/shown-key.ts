/** The displayed form of a key: its last four characters, where it is long enough for that to be safe. */
export function shownKey(key: string | undefined): string {
  if (key === undefined) return "none";
  return key.length >= 16 ? `…${key.slice(-4)}` : "set (too short to show its end)";
}
