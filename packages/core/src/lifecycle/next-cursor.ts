/** What a page says of the next: the cursor itself, or the URL of the next page that carries it. */
export function nextCursor(next: unknown, cursor: string | undefined): string | undefined {
  if (typeof next === "number") return String(next);
  if (typeof next !== "string" || next === "") return undefined;
  const query =
    next.includes("?") && cursor ? new URLSearchParams(next.slice(next.indexOf("?"))).get(cursor) : null;
  return query ?? next;
}
