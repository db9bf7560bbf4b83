import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { taskIdNames } from "../../merge/models/field-names.js";
import type { PageRule } from "../page-rule.js";

/** `:id`, `<id>`, `{{id}}`, `$ID` (`$count` is an OData keyword), `YOUR_ID`, `xxx`. */
const placeholder =
  /^(?::[A-Za-z]\w*|<[^<>]+>|\{\{.*\}\}|\$\{.*\}|\$[A-Z_][A-Z\d_]*|\$\w*(?:[Ii]d|name)|[Yy][Oo][Uu][Rr][-_]\w+|[Xx]{3,})$/;

/** Path segments that should be parameters. A literal id becomes a parameter when pages are merged. */
export const placeholderInPath: PageRule = (page) =>
  page.path.text
    .split("/")
    .filter(
      (segment, index, all) =>
        placeholder.test(segment) ||
        // A segment before a parameter is a label: `/external_id/{external_id}`.
        (!all[index + 1]?.startsWith("{") && isIdOf(segment, all[index - 1] ?? "")),
    )
    .map((segment) => {
      const message = phrase`The path ${page.path.text} has the placeholder ${segment} where a parameter belongs`;
      return finding("placeholder-in-path", message, page.path.location);
    });

/**
 * The name of a parameter without braces: `order_id` or `orderId` below `orders`, and anywhere the name of a task's id,
 * such as `job_id`. Other names may be resources: `client_id`, `verify_id`.
 */
function isIdOf(segment: string, before: string): boolean {
  if (taskIdNames.includes(segment.replace(/_uuid$/, "_id"))) return true;
  const name = /^([A-Za-z][A-Za-z_-]*?)(?:[_-](?:id|uuid|no)|Id|ID|No)$/.exec(segment)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const owner = before.toLowerCase();
  return (
    owner === name || owner.endsWith(`${name}s`) || owner.endsWith(`_${name}`) || owner.endsWith(`-${name}`)
  );
}
