import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";

/**
 * The number of consecutive pages without an item after which a list is treated as endless. Filters may leave some
 * pages empty.
 */
const mostEmptyPages = 100;

/** Checks the pages of a list, so that the iteration ends. */
export interface PageGuard {
  /**
   * Registers a page before its items are returned.
   *
   * @throws {ProtocolError} the same page was returned before
   */
  begin(answer: Answer, ids: readonly string[]): void;
  /**
   * The cursor of the next page, or `undefined` at the end of the list.
   *
   * @throws {ProtocolError} the next page is one that was returned before, although this page has items
   */
  next(answer: Answer, ids: readonly string[], cursor: string | undefined): string | undefined;
}

/** Creates a guard for one iteration of a list. Its memory grows with the number of pages, not of items. */
export function createPageGuard(): PageGuard {
  const pages = new Set<string>();
  const cursors = new Set<string>();
  let emptyPages = 0;
  return {
    begin(answer, ids) {
      emptyPages = ids.length === 0 ? emptyPages + 1 : 0;
      if (ids.length === 0) return;
      const page = JSON.stringify([ids.length, ids[0], ids.at(-1)]);
      if (pages.has(page)) throw endless(answer, "answered with the same page again");
      pages.add(page);
    },
    next(answer, ids, cursor) {
      if (cursor === undefined) return undefined;
      if (emptyPages >= mostEmptyPages) {
        throw endless(answer, `answered with ${emptyPages} pages in a row that hold nothing`);
      }
      if (!cursors.has(cursor)) {
        cursors.add(cursor);
        return cursor;
      }
      // Some services always name the last page as the next one.
      if (ids.length === 0) return undefined;
      throw endless(answer, `names a page as the next that came before ("${cursor}")`);
    },
  };
}

function endless(answer: Answer, what: string): ProtocolError {
  return new ProtocolError(`${describeAnswer(answer)} and ${what}: the list has no end`, {
    ...answerDetails(answer),
    hint: "What was listed so far is complete up to here; there may be more.",
  });
}
