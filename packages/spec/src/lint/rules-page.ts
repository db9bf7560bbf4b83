import { type DescribedRule, describeRules } from "./rule-table.js";

const intro = `---
title: Rules
description: Everything that corsac lint reports, with what it means, what to do, and an example.
---

{/* Written from the table of rules by a test of packages/spec: npx vitest run src/lint/rules-page.test.ts -u */}

Errors make the document wrong, and give \`corsac lint\` exit code 1. Warnings may. Information says what was normalised
on the way. A finding that is known can be accepted, with a reason, in
[\`accepted.yaml\`](../overlays-and-diagnostics/#accept-a-finding).
`;

/** The site's page about all rules, as Markdown. */
export function rulesPage(): string {
  const rules = describeRules();
  const section = (title: string, about: DescribedRule["about"]): string =>
    [`## ${title}`, ...rules.filter((rule) => rule.about === about).map(ruleText)].join("\n\n");
  const sections = [
    section("About pages", "pages"),
    section("About the folder's other files, and the document", "document"),
  ];
  return `${intro}\n${sections.join("\n\n")}\n`;
}

function ruleText({ id, severity, explanation, hint, example }: DescribedRule): string {
  return [
    `### ${id}`,
    `**${severity}** · ${plain(explanation)}`,
    plain(hint),
    `\`\`\`text\n${example.trimEnd()}\n\`\`\``,
  ].join("\n\n");
}

/** What MDX would take for its own is put in code. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[{}<>]/g, (sign) => `\\${sign}`)))
    .join("");
}
