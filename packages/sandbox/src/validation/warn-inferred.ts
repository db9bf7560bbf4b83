import type { SandboxContext } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { Violation } from "./violation.js";

/** Reports values that violate only an inferred rule. They are accepted, because the rule may be wrong. */
export function warnInferred(
  { logger }: Pick<SandboxContext, "logger">,
  { match, warnings }: Pick<Asked, "match" | "warnings">,
  inferred: readonly Violation[],
): void {
  for (const { description } of inferred) {
    const warning = `${description.replace(/\.$/, "")}, as was inferred from the pages; accepted`;
    warnings.push(warning);
    logger.warn(`${match.operation.id}: ${warning}`);
  }
}
