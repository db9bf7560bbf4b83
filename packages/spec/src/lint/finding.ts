import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { type PageRuleId, pageRules } from "./rules.js";

/** A finding of a page rule, with the severity and the hint of the rule's table entry. */
export function finding(rule: PageRuleId, message: string, location: SourceLocation): Diagnostic {
  const { severity, hint } = pageRules[rule];
  return { rule, severity, message, hint, location };
}
