import type { JsonObject } from "../../document/json.js";
import type { SourceLine } from "../../positions/source-text.js";
import type { ExportBlock } from "./export-blocks.js";
import { columnNames, exportWords } from "./export-words.js";

/** The keyword that joins alternatives, from the words between the tables. */
export type Joining = "anyOf" | "oneOf" | "allOf";

/** One field of the export's tables. */
export interface ExportField {
  /** The number of `»` before the name. */
  depth: number;
  /** Undefined for `*anonymous*`. */
  name: string | undefined;
  type: string;
  required: boolean;
  title?: string;
  description?: string;
  readOnly: boolean;
  /** The location of the parameter, in a table of parameters. */
  place?: string;
  values: string[];
  /** As written. */
  default?: string;
  example?: string;
  /** How it is joined with the adjacent alternatives, if it is one. */
  joining?: Joining;
  /** Whether no row has it: it is the object that a dotted name is inside of. */
  isImplied?: boolean;
  line: SourceLine;
}

const joinings: Readonly<Record<string, Joining>> = {
  anyof: "anyOf",
  or: "anyOf",
  oneof: "oneOf",
  xor: "oneOf",
  allof: "allOf",
  and: "allOf",
};

/** A table's rows by column. */
export function tableRecords(
  block: Extract<ExportBlock, { kind: "table" }>,
): { record: Record<string, string>; line: SourceLine }[] {
  const columns = block.header.map(
    (heading) =>
      columnNames.find(([pattern]) => pattern.test(heading.replace(/[`*]/g, "").trim()))?.[1] ?? heading,
  );
  return block.rows.map(({ cells, line }) => ({
    record: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
    line,
  }));
}

/** The fields of all tables of a section, with the values from its tables of values. */
export function exportFields(blocks: readonly ExportBlock[]): ExportField[] {
  const fields: ExportField[] = [];
  let joining: Joining | undefined;
  let areValues = false;
  for (const block of blocks) {
    if (block.kind === "heading") areValues = exportWords.values.test(block.text);
    if (block.kind === "text") {
      const word = block.text.replace(/^\*+|\*+$/g, "").toLowerCase();
      joining = joinings[word] ?? joining;
    }
    if (block.kind !== "table") continue;
    const records = tableRecords(block);
    if (areValues || records.some(({ record }) => "value" in record && !("type" in record))) {
      giveValues(fields, records);
      continue;
    }
    for (const { record, line } of records) {
      if (!("type" in record)) continue;
      const field = toField(record, line);
      fields.push(field.name === undefined && joining !== undefined ? { ...field, joining } : field);
    }
  }
  return fields;
}

function toField(record: Record<string, string>, line: SourceLine): ExportField {
  const written = record["name"] ?? "";
  const [, marks = "", name = ""] = /^((?:»\s*)*)(.*)$/.exec(written) ?? [];
  const title = presentText(record["title"]);
  const description = presentText(record["description"]);
  const place = record["in"];
  return {
    depth: marks.replace(/\s/g, "").length,
    name: /^\*(.*)\*$/.test(name) ? undefined : name,
    type: record["type"] ?? "",
    required: /^(?:是|true|yes)$/i.test((record["required"] ?? "").trim()),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    readOnly: /read-?only/i.test(record["restrictions"] ?? ""),
    ...(place === undefined ? {} : { place: place.toLowerCase() }),
    values: [],
    line,
  };
}

/** Without `none`, which means that there is no text. */
function presentText(text: string | undefined): string | undefined {
  const found = (text ?? "").replace(/<br\s*\/?>/gi, "\n").trim();
  return found === "" || found === "none" ? undefined : found;
}

/**
 * Tables of values only name the field, and several fields may have that name: then the values are ignored, because a
 * wrong guess is worse than none. Repetitions of one field in the same place count as one.
 */
function giveValues(
  fields: readonly ExportField[],
  records: readonly { record: Record<string, string> }[],
): void {
  const given = new Map<string, string[]>();
  for (const { record } of records) {
    const key = (record["name"] ?? "").replace(/\s/g, "");
    given.set(key, [...(given.get(key) ?? []), record["value"] ?? ""]);
  }
  for (const [key, values] of given) {
    const marked = fields.filter((field) => `${"»".repeat(field.depth)}${plainName(field)}` === key);
    // Below the tables of responses, fields are named without the marks of their depth.
    const matching = marked.length > 0 ? marked : fields.filter((field) => plainName(field) === key);
    const parents = new Set(matching.map((field) => parentName(fields, field)));
    if (matching.length > 1 && parents.size > 1) continue;
    for (const field of matching)
      field.values.push(...values.filter((value) => !field.values.includes(value)));
  }
}

function plainName({ name }: ExportField): string {
  return name?.replace(/\s/g, "") ?? "*anonymous*";
}

function parentName(fields: readonly ExportField[], field: ExportField): string {
  for (let index = fields.indexOf(field) - 1; index >= 0; index -= 1) {
    const other = fields[index];
    if (other !== undefined && other.depth < field.depth) return `${other.name ?? ""} ${other.type}`;
  }
  return "";
}

/** Description and title as members of a schema. */
export function fieldTexts(field: ExportField): JsonObject {
  return {
    ...(field.title === undefined ? {} : { title: field.title }),
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(field.readOnly ? { readOnly: true } : {}),
  };
}
