import type { ListBinding } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { meetsCondition } from "./condition.js";
import { nextCursor } from "./next-cursor.js";

/** How the pages of one iteration of a list are requested. */
export interface PageCursor {
  /** Query parameters of the first page. */
  readonly first: Record<string, string>;
  /** The cursor or number of the page after this one; `undefined` at the end. Called once for each page, in order. */
  next(body: unknown, count: number): string | undefined;
  /** The query parameters of a page by its cursor or number; `undefined` where the list has no such parameter. */
  query(named: string): Record<string, string> | undefined;
}

/** Pages by the cursor of the next page in each page, or by number. */
export function pageCursor({ next, cursor, page, end }: ListBinding): PageCursor {
  const size = page?.size;
  const fixed: Record<string, string> = size ? { [size.parameter]: `${size.maximum}` } : {};
  let number = page?.first ?? 1;
  const isLast = (body: unknown): boolean => end !== undefined && meetsCondition(end, { status: 200, body });
  return {
    first: page ? { ...fixed, [page.parameter]: `${number}` } : {},
    next(body, count) {
      if (isLast(body)) return undefined;
      if (!page) return nextCursor(next && getPointer(body, next), cursor);
      // A page with fewer items than requested may be limited by the service, so the next page is requested.
      if (count === 0) return undefined;
      number++;
      return `${number}`;
    },
    query: (named) =>
      page ? { ...fixed, [page.parameter]: named } : cursor === undefined ? undefined : { [cursor]: named },
  };
}
