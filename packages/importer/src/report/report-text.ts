import type { PageReport, ReportedFinding } from "./page-report.js";
import { type ReportWords, reportWords } from "./report-words.js";

/** A report as Markdown. Text from the pages is escaped: it cannot become markup. */
export function reportMarkdown(report: PageReport): string {
  const words = reportWords(report.language);
  const sections = report.pages.map(({ file, findings }) =>
    [`## ${markdown(file)}`, ...findings.map((finding) => findingMarkdown(finding, words))].join("\n\n"),
  );
  const summary = report.pages.length === 0 ? words.nothing : words.summary(report);
  return `${[`# ${markdown(words.title(report.service))}`, summary, ...sections].join("\n\n")}\n`;
}

function findingMarkdown(finding: ReportedFinding, words: ReportWords): string {
  const { rule, line, column, operation, explanation, message, correction, excerpt } = finding;
  const kind = finding.isError ? words.error : words.warning;
  return [
    `### ${words.line} ${line}:${column} · ${kind} · ${markdown(rule)}`,
    ...(excerpt === undefined ? [] : [fenced(excerpt)]),
    [
      ...(operation === undefined ? [] : [`- ${words.operation}: ${markdown(operation)}`]),
      `- ${words.wrong}: ${markdown(explanation)}${message === explanation ? "" : ` (${markdown(message)})`}`,
      `- ${words.correct}: ${markdown(correction)}`,
    ].join("\n"),
  ].join("\n\n");
}

function markdown(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~>$]/g, "\\$&")
    .replace(/\s*\n\s*/g, " ");
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A report as a self-contained HTML page. Text from the pages is escaped. */
export function reportHtml(report: PageReport): string {
  const words = reportWords(report.language);
  const title = html(words.title(report.service));
  const summary = html(report.pages.length === 0 ? words.nothing : words.summary(report));
  const sections = report.pages.map(
    ({ file, findings }) =>
      `<section>\n<h2>${html(file)}</h2>\n${findings.map((one) => findingHtml(one, words)).join("\n")}\n</section>`,
  );
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f3f3f3;padding:.5rem;overflow:auto}dt{font-weight:600}dd{margin:0 0 .5rem}</style>
</head>
<body>
<h1>${title}</h1>
<p>${summary}</p>
${sections.join("\n")}
</body>
</html>
`;
}

function findingHtml(finding: ReportedFinding, words: ReportWords): string {
  const { rule, line, column, operation, explanation, message, correction, excerpt } = finding;
  const kind = finding.isError ? words.error : words.warning;
  const rows = [
    ...(operation === undefined ? [] : [[words.operation, operation]]),
    [words.wrong, message === explanation ? explanation : `${explanation} (${message})`],
    [words.correct, correction],
  ];
  const list = rows.map(([name = "", text = ""]) => `<dt>${html(name)}</dt><dd>${html(text)}</dd>`).join("");
  const code = excerpt === undefined ? "" : `<pre>${html(excerpt)}</pre>`;
  return `<article><h3>${html(`${words.line} ${line}:${column} · ${kind} · ${rule}`)}</h3>${code}<dl>${list}</dl></article>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
