import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { englishText, type Message } from "../diagnostics/message.js";
import { type RuleId, ruleTable } from "./rule-table.js";

/** A finding of a rule, with the severity and the hint of the rule's table entry. */
export function finding(rule: RuleId, message: Message, location?: SourceLocation): Diagnostic {
  const { severity, hint } = ruleTable[rule];
  return { rule, severity, ...worded(message), hint, ...(location === undefined ? {} : { location }) };
}

/** The message of a finding: its English text, and its template with data. */
export function worded(message: Message): Pick<Diagnostic, "message" | "wording"> {
  return { message: englishText(message), wording: message };
}

/** A hint about this finding alone, in place of the hint of its rule. */
export function advised(hint: Message): Pick<Diagnostic, "hint" | "hintWording"> {
  return { hint: englishText(hint), hintWording: hint };
}
