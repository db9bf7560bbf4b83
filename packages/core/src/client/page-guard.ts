import { ProtocolError } from "../errors/protocol-error.js";
import type { Answer } from "../http/answer.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";

/** Pages without an item in a row after which a list is taken for endless. Filters may leave a few pages empty. */
const mostEmptyPages = 100;

/** Judges the pages of a list, so that it comes to an end. */
export interface PageGuard {
  /**
   * Takes a page before its items are given out.
   *
   * @throws {ProtocolError} the same page came before
   */
  begin(answer: Answer, ids: readonly string[]): void;
  /**
   * The cursor of the next page, or `undefined` at the end of the list.
   *
   * @throws {ProtocolError} the page names one as the next that came before, though there is more on it
   */
  next(answer: Answer, ids: readonly string[], cursor: string | undefined): string | undefined;
}

/** A guard for one walk through a list. What it remembers grows with the pages, not with their items. */
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
      // Some services name the last page as the next for ever.
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
