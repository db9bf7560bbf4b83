import type { DescribedError } from "../errors/described-error.js";
import type { LineResult } from "./line-result.js";
import { type LineWork, resultBase } from "./perform-line.js";

/**
 * The result of a line that failed.
 *
 * @param id of its prediction, where there is one
 * @param now milliseconds
 */
export function failedResult(
  line: Pick<LineWork, "line" | "key">,
  id: string | undefined,
  { code, message, details, hint }: DescribedError,
  now: number,
): LineResult {
  return {
    ...resultBase(line),
    state: "failed",
    ...(id === undefined || id === "" ? {} : { id }),
    files: [],
    error: { code, message: [message, ...details].join("\n"), ...(hint === undefined ? {} : { hint }) },
    ended: new Date(now).toISOString(),
  };
}
