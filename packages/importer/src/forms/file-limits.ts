import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { phrase } from "../diagnostics/message.js";
import { finding } from "../findings/finding.js";

/** Larger than any documentation: the largest public descriptions of whole platforms have 15 MB. */
export const maximumFileSize: number = 50 * 1_048_576;

/** A finding if a file is too large. */
export function oversized(path: string, size: number): Diagnostic | undefined {
  if (size <= maximumFileSize) return undefined;
  const megabytes = (size / 1_048_576).toFixed(1);
  const limit = maximumFileSize / 1_048_576;
  const message = phrase`The file has ${megabytes} MB and was not read: documentation has at most ${limit} MB`;
  return finding("file-too-large", message, { file: path, line: 1, column: 1 });
}

/** White space of this length or more is shortened. */
const longest = 65;

/**
 * The text for detecting forms: long white space, which patterns would scan again and again, is shortened. Offsets in
 * it do not correspond to the file.
 */
export function condensed(file: SourceFile): SourceFile {
  const { text } = file;
  const parts: string[] = [];
  let kept = 0;
  // Such white space contains at least one of these offsets, so most of a large file is skipped.
  for (let at = 0; at < text.length; at += longest) {
    if (!isSpace(text, at)) continue;
    let start = at;
    while (start > kept && isSpace(text, start - 1)) start -= 1;
    while (isSpace(text, at)) at += 1;
    if (at - start < longest) continue;
    parts.push(text.slice(kept, start), shortened(text.slice(start, at)));
    kept = at;
  }
  return parts.length === 0 ? file : { ...file, text: [...parts, text.slice(kept)].join("") };
}

function isSpace(text: string, index: number): boolean {
  const character = text.charCodeAt(index);
  if (character < 128) return character === 32 || (character >= 9 && character <= 13);
  return /\s/.test(text.charAt(index));
}

function shortened(space: string): string {
  return space.replace(/[ \t]{65,}/g, (run) => run.slice(0, 64)).replace(/\n\s{65,}/g, longBreak);
}

function longBreak(run: string): string {
  // The white space before the next word on its line determines lists and headings.
  return `\n${run.slice(run.lastIndexOf("\n") + 1).slice(0, 64)}`;
}
