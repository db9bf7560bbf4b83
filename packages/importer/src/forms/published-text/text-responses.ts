import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { SourceLine, SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageContent, PageResponse } from "../page.js";
import { readFieldType } from "./field-type.js";
import { nestFields } from "./nest-fields.js";
import { readFields } from "./read-fields.js";
import { fieldsAndExamples } from "./text-body.js";

/** `🟢200成功`: a mark, the status, its name. */
const statusLine = /^[^\w\s]*\s*([1-5]\d\d|default)\s*(\D.*)?$/u;
/** With a coloured mark, a line is a status line at any position. */
const markedStatus = /^\p{Extended_Pictographic}\ufe0f?\s*(?:[1-5]\d\d|default)/u;
const mediaTypeLine = /^[a-z]+\/[\w.+-]+$/;
const footer = /^(?:修改于|最后修改时间|上一页|下一页|(?:Last )?modified\b|(?:Previous|Next)$)/i;

/** The responses of a published page. */
export function readTextResponses(
  source: SourceText,
  lines: readonly SourceLine[],
  diagnostics: Diagnostics,
): PageResponse[] {
  const filled = lines.filter((line) => line.text.trim() !== "" && !footer.test(line.text.trim()));
  const starts = filled.flatMap((line, index) => (isStatusLine(filled, line, index) ? [index] : []));
  return starts.map((start, position) => {
    const part = filled.slice(start, starts[position + 1]);
    return readResponse(source, part, diagnostics);
  });
}

/** A status line precedes a media type or `Body`, unlike a number inside an example. */
function isStatusLine(lines: readonly SourceLine[], line: SourceLine, index: number): boolean {
  if (!statusLine.test(line.text.trim())) return false;
  const next = lines[index + 1]?.text.trim() ?? "";
  return index === 0 || markedStatus.test(line.text.trim()) || mediaTypeLine.test(next) || next === "Body";
}

function readResponse(
  source: SourceText,
  lines: readonly SourceLine[],
  diagnostics: Diagnostics,
): PageResponse {
  const [heading, ...rest] = lines;
  const [, status = "200", name] = statusLine.exec(heading?.text.trim() ?? "") ?? [];
  const mediaType = rest.find((line) => mediaTypeLine.test(line.text.trim()))?.text.trim();
  const what = phrase`The example of the response ${status}`;
  const { fields, examples } = fieldsAndExamples(source, rest, what, diagnostics);
  const content: PageContent = { mediaType: mediaType ?? "application/json", examples };
  const read = readFields(fields);
  const rootLine = fields.find((line) => readFieldType(line.text) !== undefined);
  if (read.some((field) => field.name !== undefined)) {
    content.schema = nestFields(read, source, diagnostics, examples[0]?.value.value);
  } else if (rootLine !== undefined) {
    const span = { offset: rootLine.offset, length: rootLine.text.length };
    content.schema = new SourcedValue(
      readFieldType(rootLine.text)?.schema ?? {},
      source,
      new Map([["", span]]),
    );
  }
  const texts = [...(name === undefined ? [] : [name.trim()]), ...proseAbove(rest)];
  const hasContent = mediaType !== undefined || content.schema !== undefined || examples.length > 0;
  return {
    status,
    ...(texts.length === 0 ? {} : { description: texts.join("\n") }),
    contents: hasContent ? [content] : [],
    location: source.locateLine(heading?.number ?? 1),
  };
}

/** The description of the response: the text between its media type and its body. */
function proseAbove(lines: readonly SourceLine[]): string[] {
  const body = lines.findIndex((line) => line.text.trim() === "Body");
  return lines
    .slice(0, Math.max(0, body))
    .map((line) => line.text.trim())
    .filter((text) => !mediaTypeLine.test(text) && readFieldType(text) === undefined);
}
