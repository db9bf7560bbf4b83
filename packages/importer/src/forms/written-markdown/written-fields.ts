import type { SourceLine } from "../../positions/source-text.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import { type ExportField, tableRecords } from "../markdown-export/export-rows.js";
import { optionalWord, outsideBrackets, requiredWord, typeWord, writtenType } from "./written-type.js";

const yes = /^(?:是|true|yes|y|required|必填|必选|必传|✓|✔️?|✅|√|1)$/i;
const none = /^(?:|-+|—|–|n\/?a|none|null|无|空|\/)$/i;

/**
 * The fields of tables and bullets, in their order. Dotted names are nested.
 *
 * @param isAnnounced Whether a heading announces fields: then a table of names needs no column of types.
 */
export function writtenFields(blocks: readonly ExportBlock[], isAnnounced = false): ExportField[] {
  return nested(
    blocks.flatMap((block) =>
      block.kind === "table"
        ? tableFields(block, isAnnounced)
        : block.kind === "text"
          ? bulletFields(block, isAnnounced)
          : [],
    ),
  );
}

function tableFields(block: Extract<ExportBlock, { kind: "table" }>, isAnnounced: boolean): ExportField[] {
  const records = tableRecords(block);
  if (
    !records.some(
      ({ record }) => "name" in record && ("type" in record || "required" in record || isAnnounced),
    )
  )
    return [];
  return records.flatMap(({ record, line }): ExportField[] => {
    const written = record["name"] ?? "";
    const [, marks = "", rest = ""] =
      /^((?:»|└─*|├─*|↳|&gt;|>|&nbsp;|&emsp;|[\s　])*)(.*)$/.exec(written) ?? [];
    const name = rest
      .replace(/[`*]/g, "")
      .replace(/\s*[(（].*$/, "")
      .trim();
    if (name === "" || none.test(name)) return [];
    const { type, required, values, note } = writtenType(record["type"] ?? "");
    const described = [note, record["description"]].filter((part) => part !== undefined && part !== "");
    const place = record["in"]?.replace(/[`*]/g, "").trim().toLowerCase();
    const cell = (record["required"] ?? "").replace(/[`*]/g, "").trim();
    const isRequired =
      "required" in record ? yes.test(cell) : (required ?? /\*$|[(（]必填[)）]/.test(rest.trim()));
    return [
      {
        ...fieldOf(name, type, isRequired, described.join(". "), line),
        values,
        depth: depthOf(marks),
        ...(place === undefined || place === "" ? {} : { place }),
        ...valueMember("default", record["default"]),
        ...valueMember("example", record["example"] ?? record["value"]),
      },
    ];
  });
}

function depthOf(marks: string): number {
  const arrows = marks.match(/»|└|├|↳|&gt;|>/g)?.length ?? 0;
  return arrows > 0 ? arrows : Math.ceil((marks.match(/&nbsp;|&emsp;|　/g)?.length ?? 0) / 2);
}

const bullet =
  /^(?:[-+*]|\d{1,3}[.)])\s+(?:`([^`\s]{1,80})`|\*\*`?([^*`\s]{1,80})`?\*\*|([A-Za-z_][\w.[\]-]{0,79}))\s*(?:[*_]*[(（[]((?:[^()（）[\]]|[(（[][^()（）[\]]*[)）\]]){1,160})[)）\]][*_]*)?\s*(?:[:：—–-]+\s*)?(.*)$/;
/** A type at the start of a note, with what makes a list of it. */
const leadingType = /^(?:(?:array|list)(?:\s+of\s+\w+|\s*[<[]\s*\w+\s*[>\]])|[a-z\d-]+(?:\[\])*|[一-龥]+)/i;

/** `- \`prompt\` (string, required): What to draw`, `- **size**: string, optional. …`. */
function bulletFields(
  { text, line }: Extract<ExportBlock, { kind: "quote" | "text" }>,
  isAnnounced: boolean,
): ExportField[] {
  const [, coded, bold, bare, brackets, words = ""] = bullet.exec(text) ?? [];
  const name = (coded ?? bold ?? bare)?.replace(/[:：]$/, "");
  if (name === undefined) return [];
  const [clause = ""] = brackets === undefined ? words.split(/(?:\.|。|—|–|\s-)(?:\s|$)/, 1) : [brackets];
  const notes = outsideBrackets(clause.replace(/[`*]/g, ""));
  const typed = notes.find((word) => typeWord.test(word));
  const isMarked = notes.some((word) => requiredWord.test(word) || optionalWord.test(word));
  // Below a heading that announces fields, a name in code or bold needs no type.
  if (typed === undefined && !isMarked && !(isAnnounced && bare === undefined)) return [];
  const isList = typed !== undefined && writtenType(typed).values.length > 0;
  const written = isList ? typed : (leadingType.exec(typed ?? "")?.[0] ?? "");
  const { type, required, values } = writtenType(
    [written, ...notes.filter((word) => requiredWord.test(word) || optionalWord.test(word))].join(","),
  );
  const initial =
    /(?:^|[,，;；]\s*)(?:defaults? (?:to )?|default[:=]\s*|默认值?[:：]?\s*)[`"]?([^`",，;；]+)[`"]?/i.exec(
      clause,
    )?.[1];
  const indent = /^[ \t]*/.exec(line.text)?.[0].replace(/\t/g, "  ").length ?? 0;
  // What the brackets contain besides the type belongs to the description.
  const others = brackets === undefined ? "" : beyondType(notes, written);
  return [
    {
      ...fieldOf(name, type, required ?? false, others === "" ? words : `${others}. ${words}`, line),
      values,
      depth: Math.floor(indent / 2),
      ...valueMember("default", initial),
    },
  ];
}

/** The notes without type, necessity and default. */
function beyondType(notes: readonly string[], type: string): string {
  return notes
    .map((note) => (type !== "" && note.startsWith(type) ? note.slice(type.length).trim() : note))
    .filter((note) => note !== "" && !requiredWord.test(note) && !optionalWord.test(note))
    .filter((note) => !/^(?:defaults?\b|默认)/i.test(note))
    .join(", ");
}

function fieldOf(
  name: string,
  type: string,
  required: boolean,
  description: string | undefined,
  line: SourceLine,
): ExportField {
  const text = (description ?? "").replace(/<br\s*\/?>/gi, "\n").trim();
  return {
    depth: 0,
    name,
    type,
    required,
    ...(none.test(text) ? {} : { description: text }),
    readOnly: false,
    values: [],
    line,
  };
}

function valueMember(name: "default" | "example", text: string | undefined): Partial<ExportField> {
  const value = (text ?? "").replace(/^[`"]|[`"]$/g, "").trim();
  return none.test(value) ? {} : { [name]: value };
}

/** Converts fields with dotted names to nested fields: `data[].url`. */
function nested(fields: readonly ExportField[]): ExportField[] {
  const result: ExportField[] = [];
  let open: string[] = [];
  for (const field of fields) {
    const segments = field.name?.split(".") ?? [];
    if (segments.length < 2 || segments.some((one) => !/^[\w-]+(?:\[\d*\])*$/.test(one))) {
      open = field.name === undefined ? [] : [field.name.replace(/(?:\[\d*\])+$/, "")];
      const isList = field.name !== undefined && /\[\d*\]$/.test(field.name);
      result.push(isList ? { ...field, name: open[0], type: listType(field.type) } : field);
      continue;
    }
    const path = segments.map((one) => one.replace(/(?:\[\d*\])+$/, ""));
    for (const [depth, name] of path.slice(0, -1).entries()) {
      if (open.slice(0, depth + 1).join(".") === path.slice(0, depth + 1).join(".")) continue;
      const type = /\]$/.test(segments[depth] ?? "") ? "[object]" : "object";
      result.push({ ...fieldOf(name, type, false, undefined, field.line), depth, isImplied: true });
    }
    open = path;
    const isList = /\]$/.test(segments.at(-1) ?? "");
    result.push({
      ...field,
      depth: path.length - 1,
      name: path.at(-1),
      type: isList ? listType(field.type) : field.type,
    });
  }
  return result;
}

const listType = (type: string): string =>
  /^(?:\[|array|list)|\[\]$/i.test(type) ? type : `[${type || "any"}]`;
