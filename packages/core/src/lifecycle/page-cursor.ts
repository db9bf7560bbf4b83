import type { ListBinding } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { meetsCondition } from "./condition.js";
import { nextCursor } from "./next-cursor.js";

/** How the pages of one walk through a list are asked for. */
export interface PageCursor {
  /** Query parameters of the first page. */
  readonly first: Record<string, string>;
  /** What names the page after this one; `undefined` at the end. Called once for each page, in their order. */
  next(body: unknown, count: number): string | undefined;
  /** Query parameters of a page by its name; `undefined` where the list takes no name of a page. */
  query(named: string): Record<string, string> | undefined;
}

/** Pages by the cursor that each names of the next, or by number. */
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
      // A service that gives fewer than it was asked for may only allow fewer: the next page tells.
      if (count === 0) return undefined;
      number++;
      return `${number}`;
    },
    query: (named) =>
      page ? { ...fixed, [page.parameter]: named } : cursor === undefined ? undefined : { [cursor]: named },
  };
}
