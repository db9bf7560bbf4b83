import { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { sameJson } from "../../document/json-values.js";
import type { SourceLine, SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { PageBody, PageContent, PageExample } from "../page.js";
import { nestFields } from "./nest-fields.js";
import { readFields } from "./read-fields.js";
import { readTextJson } from "./text-json.js";
import type { TextSection } from "./text-sections.js";

/** If there are several examples, the line above each contains its name. */
const longestName = 60;
const exampleHeading = /^(?:示例|Examples?)\s*\d*$/i;

/** The lines of fields and the JSON examples below them. */
export function fieldsAndExamples(
  source: SourceText,
  lines: readonly SourceLine[],
  what: Message,
  diagnostics: Diagnostics,
): { fields: SourceLine[]; examples: PageExample[] } {
  const start = lines.findIndex((line) => exampleHeading.test(line.text.trim()));
  if (start < 0) return { fields: [...lines], examples: [] };
  const last = lines.at(-1);
  const limit = last === undefined ? 0 : last.offset + last.text.length;
  const examples: PageExample[] = [];
  let end = 0;
  let above: string | undefined;
  for (const line of lines.slice(start)) {
    if (line.offset < end) continue;
    const text = line.text.trim();
    if (!/^[[{]/.test(text)) {
      if (text !== "") above = exampleHeading.test(text) ? undefined : text;
      continue;
    }
    const block = readTextJson(source, line.offset, limit, what, diagnostics);
    end = block.end;
    const name = above !== undefined && above.length <= longestName ? { name: above } : {};
    if (block.sourced !== undefined) examples.push({ ...name, value: block.sourced });
    above = undefined;
  }
  return { fields: lines.slice(0, start), examples };
}

/** The body of a published page: `Body 参数application/json`, fields, 示例 and JSON; or the JSON of a sample. */
export function readTextBody(
  source: SourceText,
  section: TextSection | undefined,
  samples: readonly TextSection[],
  diagnostics: Diagnostics,
): PageBody | undefined {
  const sample = sampleExample(source, samples);
  if (section === undefined) return undefined;
  const mediaType = /([a-z]+\/[\w.+-]+)\s*$/i.exec(section.heading.text)?.[1] ?? "application/json";
  const what = phrase`The example of the request body`;
  const { fields, examples } = fieldsAndExamples(source, section.lines, what, diagnostics);
  if (sample !== undefined && !examples.some(({ value }) => sameJson(value.value, sample.value))) {
    examples.push({ name: "sample", value: sample });
  }
  const read = readFields(fields);
  const content: PageContent = { mediaType, examples };
  if (read.length > 0) content.schema = nestFields(read, source, diagnostics, examples[0]?.value.value);
  if (content.schema === undefined && examples.length === 0) return undefined;
  return { contents: [content], location: source.locateLine(section.heading.number) };
}

/** The JSON that a curl sample sends. */
function sampleExample(source: SourceText, samples: readonly TextSection[]): SourcedValue | undefined {
  for (const { lines } of samples) {
    const line = lines.find(({ text }) => /--data(-raw|-binary)?\s+'[[{]/.test(text));
    const last = lines.at(-1);
    if (line === undefined || last === undefined) continue;
    const start = line.offset + line.text.search(/'[[{]/) + 1;
    const ignored = new Diagnostics();
    const block = readTextJson(source, start, last.offset + last.text.length, phrase`The sample`, ignored);
    if (ignored.all.length === 0) return block.sourced;
  }
  return undefined;
}
