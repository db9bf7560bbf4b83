import { documentRulesChinese } from "./document-rules-chinese.js";
import { pageRulesChinese } from "./page-rules-chinese.js";
import { type DescribedRule, describeRules } from "./rule-table.js";
import type { RuleWording } from "./rule-wording.js";

/** The text around the rules, in one language. */
interface PageWords {
  intro: string;
  aboutPages: string;
  aboutDocument: string;
  severity: Readonly<Record<DescribedRule["severity"], string>>;
  wording: (rule: DescribedRule) => RuleWording;
}

const origin = `{/* Written from the table of rules by a test of packages/importer: npx vitest run src/findings/rules-page.test.ts -u */}`;

const english: PageWords = {
  intro: `---
title: Rules
description: Everything that corsac lint reports, with what it means, what to do, and an example.
---

${origin}

There are two kinds of error: the files cannot be read at all, so that there is no document; or something that a person
wrote (an overlay action, a binding, a role, an entry of names.yaml or presets.yaml) has no effect or is not valid, and is
left out. Errors give exit code 1. Everything else is a warning: the smallest part that is wrong is left out or loosened,
and the rest is in the document. Warnings give exit code 1 with \`--strict\` only. Information says what was normalised. A finding that is known can be accepted, with a reason, in
[\`accepted.yaml\`](../overlays-and-diagnostics/#accept-a-finding).
`,
  aboutPages: "About pages",
  aboutDocument: "About the folder's other files, and the document",
  severity: { error: "error", warning: "warning", info: "info" },
  wording: (rule) => rule,
};

const allChinese: Readonly<Record<string, RuleWording>> = { ...pageRulesChinese, ...documentRulesChinese };

const chinese: PageWords = {
  intro: `---
title: 规则
description: corsac lint 报告的全部内容：含义、处理办法与示例。
---

${origin}

错误（error）只有两类：输入完全无法读取，不生成文档；或者人写的内容（overlay 动作、绑定、角色、names.yaml 或 presets.yaml
的条目）没有效果或无效，该内容不采用，文档照常生成。错误使退出码为 1。其余都是警告（warning）：只去掉或放宽有问题的最小部分，其余内容照常写入文档；
警告只在使用 \`--strict\` 时使退出码为 1。提示（info）说明读取时做了哪些规范化。
已知的结果可以在 [\`accepted.yaml\`](../overlays-and-diagnostics/#接受一条结果) 中写明理由后接受。
`,
  aboutPages: "关于页面",
  aboutDocument: "关于目录中的其他文件与最终文档",
  severity: { error: "error 错误", warning: "warning 警告", info: "info 提示" },
  // The fallback is unreachable for known rules: the compiler requires their translations.
  wording: (rule) => allChinese[rule.id] ?? rule,
};

/** The languages of the site's page about rules. */
export type RulesPageLanguage = "en" | "zh";

/** The site's page about all rules, as Markdown. */
export function rulesPage(language: RulesPageLanguage = "en"): string {
  const words = language === "zh" ? chinese : english;
  const rules = describeRules();
  const section = (title: string, about: DescribedRule["about"]): string =>
    [
      `## ${title}`,
      ...rules.filter((rule) => rule.about === about).map((rule) => ruleText(rule, words)),
    ].join("\n\n");
  const sections = [section(words.aboutPages, "pages"), section(words.aboutDocument, "document")];
  return `${words.intro}\n${sections.join("\n\n")}\n`;
}

function ruleText(rule: DescribedRule, { severity, wording }: PageWords): string {
  const { explanation, hint } = wording(rule);
  return [
    `### ${rule.id}`,
    `**${severity[rule.severity]}** · ${plain(explanation)}`,
    plain(hint),
    `\`\`\`text\n${rule.example.trimEnd()}\n\`\`\``,
  ].join("\n\n");
}

/** Escapes the characters that MDX would interpret. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[{}<>]/g, (sign) => `\\${sign}`)))
    .join("");
}
