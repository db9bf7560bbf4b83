import type { SourceText } from "../../positions/source-text.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";

const newsWords =
  /^(?:(?:the )?change ?log|release notes?|what(?:'|’)?s new|release history|更新(?:日志|记录|公告)|变更(?:日志|记录)|发布(?:说明|公告)|版本(?:记录|更新|历史)|announc(?:ing|ement)\b.*|introducing\b.*)$/i;
/** A heading that is the number of a release or a date: `2.3.0`, `[1.2.0] - 2026-05-01`, `v1.2.0（2026-05-01）`, `May 3, 2026`. */
const release =
  /^[[(]?(?:v(?:ersion)?\s?|版本\s?)?\d+\.\d+\.\d+(?:[-+][\w.]+)?[\])]?(?:\s*[-–—:：(（/]?\s*\S.{0,30})?$|^[[(]?v?\d+\.\d+[\])]?\s*[-–—(（/]\s*\d{4}[-./]\d{1,2}.*$/i;
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const date = new RegExp(
  `^[[(]?(?:\\d{4}[-./年]\\d{1,2}(?:[-./月]\\d{1,2}日?|月)?|(?:${months})[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} (?:${months})[a-z]*\\.? \\d{4}|(?:${months})[a-z]* \\d{4})[\\])]?$`,
  "i",
);
const byline =
  /^(?:published|posted)(?: on| by)?\b.{0,60}\d{4}|^by [A-Z][\w. -]{1,60}(?:[,·|—–-]|\bon\b).{0,30}\d{4}|^(?:发布于|发表于|发布时间|作者)\s*[:：]?/i;
const newsFile =
  /(?:^|\/)(?:\d{4}-\d{2}-\d{2}-[^/]*|(?:[^/]*[-_.])?(?:change-?log|release-?notes?)(?:[-_.][^/]*)?|更新日志|变更日志|发布说明)$/i;
/** The most lines at the start of a text that may contain the author and the date. */
const head = 6;

/** Whether a text is news: a changelog, or an article with its author and date. */
export function isNews(blocks: readonly ExportBlock[], source: SourceText): boolean {
  const { path } = source.file;
  if (newsFile.test(path.replace(/\.\w+$/, ""))) return true;
  const first = blocks.find((block) => block.kind === "heading");
  if (first?.kind === "heading" && first.level === 1 && newsWords.test(plain(first.text))) return true;
  if (isPost(source)) return true;
  return blocks
    .slice(0, head)
    .some(
      (block) => block.kind === "text" && (date.test(plain(block.text)) || byline.test(plain(block.text))),
    );
}

/** The blocks below a heading of a release, a date or a changelog. */
export function blocksBelowNews(blocks: readonly ExportBlock[]): Set<ExportBlock> {
  const below = new Set<ExportBlock>();
  let open: number | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (open !== undefined && block.level <= open) open = undefined;
      const text = plain(block.text);
      if (open === undefined && (newsWords.test(text) || release.test(text) || date.test(text)))
        open = block.level;
    }
    if (open !== undefined) below.add(block);
  }
  return below;
}

/** Whether the front matter is that of a post. */
function isPost({ text }: SourceText): boolean {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text)?.[1] ?? "";
  if (/^(?:layout|type):\s*["']?(?:post|blog|news|article|changelog)\b/im.test(matter)) return true;
  return /^date:/im.test(matter) && /^authors?:/im.test(matter);
}

/** Without marks of emphasis and links. */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "[$1]")
    .replace(/^[*_`\s]+|[*_`\s]+$/g, "")
    .trim();
