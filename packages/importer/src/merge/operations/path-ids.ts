import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import type { Page, PageParameter } from "../../forms/page.js";
import { literalId } from "../../forms/samples/literal-id.js";
import { identifierWords } from "../../names/identifier.js";
import { isVerb } from "../../names/operation-candidates.js";
import { singular } from "../../names/singular.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";

/** The forms of ids: a UUID, a long number, or long hexadecimal digits. */
const ids: readonly RegExp[] = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^\d{9,}$/,
  /^(?=.*\d)(?=.*[a-f])[0-9a-f]{20,}$/i,
];

/**
 * Pages often contain an id from a trial request (`/task/1743326750223591/fetch`). Such a path segment becomes a
 * parameter, named after the segment before it, with the id as its example. In the path of a sample, short ids are
 * recognised as well.
 */
export function withPathIds(page: Page, diagnostics: Diagnostics): Page {
  const segments = page.path.text.split("/");
  const { location } = page.path;
  const parameters: PageParameter[] = [];
  const text = segments
    .map((segment, index) => {
      const isShort = page.standing === "sample" && literalId(segment, segments[index - 1] ?? "");
      if (!isShort && !ids.some((pattern) => pattern.test(segment))) return segment;
      const name = freeName(nameAfter(segments[index - 1] ?? ""), page.path.text, parameters);
      const source = new SourceText({ path: location.file, text: "" });
      parameters.push({
        name,
        in: "path",
        required: true,
        schema: new SourcedValue({ type: "string" }, source, new Map()),
        example: segment,
        location,
      });
      const message = phrase`${segment} in the path is the id of one thing; the document has the parameter {${name}} there`;
      diagnostics.report(finding("literal-path-id", message, location));
      return `{${name}}`;
    })
    .join("/");
  if (parameters.length === 0) return page;
  return { ...page, path: { text, location }, parameters: [...page.parameters, ...parameters] };
}

/** `tasks` → `task_id`; after a verb or nothing, `id`. */
function nameAfter(segment: string): string {
  const words = identifierWords(segment);
  const last = words.pop();
  if (last === undefined || isVerb(last) || segment.startsWith("{")) return "id";
  return [...words, singular(last), "id"].join("_");
}

function freeName(name: string, path: string, taken: readonly PageParameter[]): string {
  let free = name;
  for (let number = 2; path.includes(`{${free}}`) || taken.some((one) => one.name === free); number += 1) {
    free = `${name}${number}`;
  }
  return free;
}
