/** The cursor of the next page, from the cursor itself or from the URL of the next page that contains it. */
export function nextCursor(next: unknown, cursor: string | undefined): string | undefined {
  if (typeof next === "number") return String(next);
  if (typeof next !== "string" || next === "") return undefined;
  const query =
    next.includes("?") && cursor ? new URLSearchParams(next.slice(next.indexOf("?"))).get(cursor) : null;
  return query ?? next;
}
