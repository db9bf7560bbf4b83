import { finding } from "../../findings/finding.js";
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

/** Ids that are themselves what a path may be about: an application's or an account's own. */
const ownIds: readonly string[] = ["app_id", "apple_id", "client_id", "device_id", "open_id", "union_id"];

/**
 * The name of the parameter instead of the parameter: `order_id` or `orderId` below `orders`, and anywhere a name such
 * as `job_id`, that nobody gives to a fixed part of a path.
 */
function isIdOf(segment: string, before: string): boolean {
  if (/^[a-z]+(?:_[a-z]+)*_(?:id|uuid)$/.test(segment) && !ownIds.includes(segment)) return true;
  const name = /^([A-Za-z][A-Za-z_-]*?)(?:[_-](?:id|uuid|no)|Id|ID|No)$/.exec(segment)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const owner = before.toLowerCase();
  return (
    owner === name || owner.endsWith(`${name}s`) || owner.endsWith(`_${name}`) || owner.endsWith(`-${name}`)
  );
}
