import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { type RuleId, ruleTable } from "./rule-table.js";

/** A finding of a rule, with the severity and the hint of the rule's table entry. */
export function finding(rule: RuleId, message: string, location?: SourceLocation): Diagnostic {
  const { severity, hint } = ruleTable[rule];
  return { rule, severity, message, hint, ...(location === undefined ? {} : { location }) };
}
