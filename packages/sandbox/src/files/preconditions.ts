import type { IncomingRequest } from "../transport/incoming.js";

/** The result of a conditional request for a file with this tag (RFC 9110, 13.2.2). */
export type Precondition = "failed" | "same" | "whole" | "part";

/**
 * Evaluates the conditions of a request.
 * @param tag The file's strong entity tag, with its quotes.
 * @returns `failed` for 412, `same` for 304, `part` if a range of the file may be sent, otherwise `whole`.
 */
export function judgePreconditions(
  { method, headers }: Pick<IncomingRequest, "method" | "headers">,
  tag: string,
): Precondition {
  const match = headers.get("if-match");
  if (match !== null && !lists(match, tag, false)) return "failed";
  const noneMatch = headers.get("if-none-match");
  if (noneMatch !== null && lists(noneMatch, tag, true)) return "same";
  const range = headers.get("if-range");
  return method === "GET" && (range === null || range === tag) ? "part" : "whole";
}

/** Whether a list of entity tags contains this one. Weak tags match for `If-None-Match` only. */
function lists(header: string, tag: string, isWeak: boolean): boolean {
  return header
    .split(",")
    .map((one) => one.trim())
    .some((one) => one === "*" || one === tag || (isWeak && one === `W/${tag}`));
}
