import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";

/** `:id`, `<id>`, `{{id}}`, `$ID`, `YOUR_ID`, `xxx`. */
const placeholder = /^(?::[A-Za-z]\w*|<[^<>]+>|\{\{.*\}\}|\$\{.*\}|\$[A-Za-z_]\w*|your[-_]\w+|x{3,})$/i;

/** A segment of a path that is meant to be a parameter. An id that stands there literally becomes one when pages are merged. */
export const placeholderInPath: PageRule = (page) =>
  page.path.text
    .split("/")
    .filter((segment, index, all) => placeholder.test(segment) || isIdOf(segment, all[index - 1] ?? ""))
    .map((segment) => {
      const message = `The path ${page.path.text} has the placeholder ${segment} where a parameter belongs`;
      return finding("placeholder-in-path", message, page.path.location);
    });

/** `order_id` or `orderId` below `orders`: the name of the parameter instead of the parameter. */
function isIdOf(segment: string, before: string): boolean {
  const name = /^([A-Za-z][A-Za-z_-]*?)(?:[_-](?:id|uuid|no)|Id|ID|No)$/.exec(segment)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const owner = before.toLowerCase();
  return (
    owner === name || owner.endsWith(`${name}s`) || owner.endsWith(`_${name}`) || owner.endsWith(`-${name}`)
  );
}
