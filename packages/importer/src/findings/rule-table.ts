import type { Severity } from "../diagnostics/diagnostic.js";
import { type DocumentRuleId, documentRules } from "./document-rules.js";
import { type PageRuleId, pageRules, type RuleDescription } from "./page-rules.js";

/** The ids of all rules: about pages, about the folder's other files, about the finished document. */
export type RuleId = PageRuleId | DocumentRuleId;

/** The table of all rules, by id. */
export const ruleTable: Readonly<Record<RuleId, RuleDescription>> = { ...pageRules, ...documentRules };

/** A rule as shown in the documentation. */
export interface DescribedRule {
  id: string;
  /** What it checks. */
  about: "pages" | "document";
  severity: Severity;
  explanation: string;
  hint: string;
  /** A small example of what it reports. */
  example: string;
}

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleTable, text);
}

/** All rules with all their data, in the order of the table. */
export function describeRules(): DescribedRule[] {
  return Object.entries(ruleTable).map(([id, { severity, explanation, hint, example }]) => ({
    id,
    about: Object.hasOwn(pageRules, id) ? "pages" : "document",
    severity,
    explanation,
    hint,
    example: example ?? "",
  }));
}
