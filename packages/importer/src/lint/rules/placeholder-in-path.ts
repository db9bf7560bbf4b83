import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";

/** `:id`, `<id>`, `{{id}}`, `$ID`, `YOUR_ID`, `xxx`. */
const placeholder = /^(?::[A-Za-z]\w*|<[^<>]+>|\{\{.*\}\}|\$\{.*\}|\$[A-Za-z_]\w*|your[-_]\w+|x{3,})$/i;

/** A segment of a path that is meant to be a parameter. An id that stands there literally becomes one when pages are merged. */
export const placeholderInPath: PageRule = (page) =>
  page.path.text
    .split("/")
    .filter((segment) => placeholder.test(segment))
    .map((segment) => {
      const message = `The path ${page.path.text} has the placeholder ${segment} where a parameter belongs`;
      return finding("placeholder-in-path", message, page.path.location);
    });
