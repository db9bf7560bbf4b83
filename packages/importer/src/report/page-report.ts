import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { chineseText } from "../diagnostics/message.js";
import { documentRulesChinese } from "../findings/document-rules-chinese.js";
import { pageRulesChinese } from "../findings/page-rules-chinese.js";
import { isRuleId, ruleTable } from "../findings/rule-table.js";
import type { RuleWording } from "../findings/rule-wording.js";
import { chineseMessages } from "./messages-chinese.js";

export type ReportLanguage = "en" | "zh";

/** One problem on a page. */
export interface ReportedFinding {
  rule: string;
  isError: boolean;
  line: number;
  column: number;
  operation?: string;
  /** The explanation of the rule, in the report's language. */
  explanation: string;
  /** The message of this finding, in the report's language. */
  message: string;
  /** How to correct it in the source, in the report's language. */
  correction: string;
  /** The line of the page, shortened; undefined if unknown. */
  excerpt?: string;
}

/** The problems on each page of a service, for the authors of the pages. */
export interface PageReport {
  service: string;
  language: ReportLanguage;
  /** By file; pages without problems are left out. */
  pages: { file: string; findings: ReportedFinding[] }[];
  /** Findings that are not about a page: overlays, names, the document as a whole. */
  others: number;
}

/** The explanation for a rule that this version does not know. */
const unknownRule = "页面有需要更正的内容。";

const longestExcerpt = 160;

/**
 * Groups findings by page. Information (what was only normalised) needs no correction and is left out.
 *
 * @param pages The pages; findings in other files are only counted.
 */
export function pageReport(
  service: string,
  pages: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  language: ReportLanguage,
): PageReport {
  const files = new Map(pages.map((page) => [page.path, page.text.split("\n")]));
  const wrong = diagnostics.filter(({ severity }) => severity !== "info");
  const listed = [...files].map(([file, lines]) => ({
    file,
    findings: wrong
      .filter(({ location }) => location?.file === file)
      .map((finding) => reported(finding, lines, language))
      .sort((one, other) => one.line - other.line || one.column - other.column),
  }));
  const others = wrong.filter(({ location }) => location === undefined || !files.has(location.file));
  return {
    service,
    language,
    pages: listed.filter(({ findings }) => findings.length > 0),
    others: others.length,
  };
}

function reported(finding: Diagnostic, lines: readonly string[], language: ReportLanguage): ReportedFinding {
  const { rule, severity, message, wording, location, operation } = finding;
  const line = location?.line ?? 1;
  const text = lines[line - 1]?.trim() ?? "";
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
  const words = wordingOf(rule, language);
  const explanation = words?.explanation ?? (language === "zh" ? unknownRule : message);
  return {
    rule,
    isError: severity === "error",
    line,
    column: location?.column ?? 1,
    ...(operation === undefined ? {} : { operation }),
    explanation,
    message: language === "zh" && wording !== undefined ? chineseText(wording, chineseMessages) : message,
    correction: hintIn(finding, language) ?? "",
    ...(excerpt === "" ? {} : { excerpt }),
  };
}

function wordingOf(rule: string, language: ReportLanguage): RuleWording | undefined {
  if (!isRuleId(rule)) return undefined;
  const chinese: Readonly<Record<string, RuleWording>> = { ...pageRulesChinese, ...documentRulesChinese };
  return language === "zh" ? (chinese[rule] ?? ruleTable[rule]) : ruleTable[rule];
}

/** A finding with its message and its hint in a language. */
export function diagnosticIn(diagnostic: Diagnostic, language: ReportLanguage): Diagnostic {
  if (language === "en") return diagnostic;
  const { message, wording } = diagnostic;
  const remedy = hintIn(diagnostic, language);
  return {
    ...diagnostic,
    message: wording === undefined ? message : chineseText(wording, chineseMessages),
    ...(remedy === undefined ? {} : { hint: remedy }),
  };
}

/** The hint of a finding, which may be more specific than that of its rule. */
function hintIn({ rule, hint, hintWording }: Diagnostic, language: ReportLanguage): string | undefined {
  if (language === "en") return hint ?? wordingOf(rule, language)?.hint;
  return hintWording === undefined
    ? (wordingOf(rule, language)?.hint ?? hint)
    : chineseText(hintWording, chineseMessages);
}
