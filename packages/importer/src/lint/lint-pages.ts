import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { PreparedPage } from "../merge/pages/prepared-page.js";
import { operationKey } from "./operation-key.js";
import type { PageRule } from "./page-rule.js";
import { contradictingDescription } from "./rules/contradicting-description.js";
import { duplicateOperation } from "./rules/duplicate-operation.js";
import { exampleAgainstSchema } from "./rules/example-against-schema.js";
import { foreignResponseExample } from "./rules/foreign-response-example.js";
import { narrowedResponseSchema } from "./rules/narrowed-response-schema.js";
import { nullTypedOutput } from "./rules/null-typed-output.js";
import { pastedResponseExample } from "./rules/pasted-response-example.js";
import { pastedResponseSchema } from "./rules/pasted-response-schema.js";
import { placeholderInPath } from "./rules/placeholder-in-path.js";
import { repeatedDescription } from "./rules/repeated-description.js";
import { spacedName } from "./rules/spaced-name.js";
import { staleBodyOnGet } from "./rules/stale-body-on-get.js";
import { undefinedRequired } from "./rules/undefined-required.js";
import { forgetParts } from "./schema-parts.js";

/** The rules that check whole pages. The other rules of the table are reported where a page is read or merged. */
const rules: readonly PageRule[] = [
  staleBodyOnGet,
  pastedResponseExample,
  foreignResponseExample,
  nullTypedOutput,
  contradictingDescription,
  undefinedRequired,
  pastedResponseSchema,
  narrowedResponseSchema,
  exampleAgainstSchema,
  duplicateOperation,
  placeholderInPath,
  spacedName,
  repeatedDescription,
];

/** Applies all rules to the pages of one service, before examples and schemas are reconciled. */
export function lintPages(pages: readonly PreparedPage[], diagnostics: Diagnostics): void {
  for (const page of pages) {
    const operation = operationKey(page);
    for (const rule of rules)
      diagnostics.report(...rule(page, pages).map((found) => ({ ...found, operation })));
    forgetParts(page);
  }
}
