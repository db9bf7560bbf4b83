import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { exampleValue, object } from "./raw-openapi.js";
import type { RawContent, RawOperation, RawParameter } from "./raw-operation.js";

/*
 * The tables of a Markdown export, read line by line: rows of a table, and `»` for each level of nesting.
 */

interface Row {
  depth: number;
  name: string;
  type: string;
  required: boolean;
  title: string;
  description: string;
}

const none = (cell: string | undefined): string => (cell === undefined || cell === "none" ? "" : cell.trim());

/** The rows of the first table below a line that the pattern matches, by the names of its columns. */
function tableAfter(lines: readonly string[], pattern: RegExp): Record<string, string>[] {
  const start = lines.findIndex((line) => pattern.test(line));
  if (start < 0) return [];
  const first = lines.findIndex((line, index) => index > start && line.startsWith("|"));
  if (first < 0 || lines.slice(start + 1, first).some((line) => /^#/.test(line))) return [];
  const cells = (line = ""): string[] => line.slice(1, -1).split("|");
  const columns = cells(lines[first]).map((name) => name.trim());
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(Object.fromEntries(cells(line).map((cell, index) => [columns[index] ?? "", cell])));
  }
  return rows;
}

/** Every operation of a Markdown export. */
export function rawMarkdown(file: SourceFile): RawOperation[] {
  const lines = file.text.split("\n");
  const starts = lines.flatMap((line, index) =>
    /^(GET|POST|PUT|DELETE|PATCH) \/\S*$/.test(line) ? [index] : [],
  );
  return starts.map((start, index): RawOperation => {
    const head = lines.slice(0, start).findLastIndex((line) => line.startsWith("## "));
    const next = starts[index + 1] ?? lines.length;
    const end = lines.findIndex((line, at) => at > start && at < next && line.startsWith("## "));
    const block = lines.slice(start, end < 0 ? next : end);
    const [method = "", path = ""] = (block[0] ?? "").split(" ");
    const parameters = tableAfter(block, /^### 请求参数/).map((cells) => ({
      place: (cells["位置"] ?? "").trim(),
      row: rowOf(cells),
    }));
    const bodyRows = parameters.filter(({ place }) => place === "body").map(({ row }) => row);
    const statuses = tableAfter(block, /^### 返回结果/).map((cells) => (cells["状态码"] ?? "").trim());
    return {
      file: file.path,
      method: method.toLowerCase(),
      path,
      summary: (lines[head] ?? "").replace(/^## \S+ /, "").trim(),
      description: "",
      tags: [],
      deprecated: false,
      parameters: parameters
        .filter(({ place }) => /^(path|query|header|cookie)$/.test(place))
        .map(parameterOf),
      body:
        bodyRows.length === 0
          ? undefined
          : {
              required: false,
              description: "",
              contents: [contentOf(bodyRows, codeAfter(block, /^> Body/))],
            },
      responses: statuses.map((status) => {
        const at = block.findIndex((line) => line.startsWith(`状态码 **${status}**`));
        const rows = at < 0 ? [] : tableAfter(block.slice(at), /^状态码/).map(rowOf);
        const examples = codeAfter(block, new RegExp(`^> ${status} Response`));
        return {
          status,
          description: "",
          links: [],
          contents: rows.length + examples.length === 0 ? [] : [contentOf(rows, examples)],
        };
      }),
    };
  });
}

function rowOf(cells: Readonly<Record<string, string>>): Row {
  const name = cells["名称"] ?? "";
  const marks = /^[\s»]*/.exec(name)?.[0] ?? "";
  return {
    depth: marks.split("»").length - 1,
    name: name.slice(marks.length).trim(),
    type: (cells["类型"] ?? "").trim(),
    required: /是|true/.test(cells["必选"] ?? ""),
    title: none(cells["中文名"]),
    description: none(cells["说明"]),
  };
}

function parameterOf({ place, row }: { place: string; row: Row }): RawParameter {
  return {
    name: row.name,
    place,
    required: row.required,
    description: row.description,
    schema: { schema: { type: row.type }, resolve: () => undefined },
    examples: [],
  };
}

/** The code block below a line. */
function codeAfter(block: readonly string[], pattern: RegExp): JsonValue[] {
  const start = block.findIndex((line) => pattern.test(line));
  const open = block.findIndex((line, index) => index > start && line.startsWith("```"));
  if (start < 0 || open < 0 || block.slice(start + 1, open).some((line) => line.trim() !== "")) return [];
  const close = block.findIndex((line, index) => index > open && line.startsWith("```"));
  const code = block.slice(open + 1, close).join("\n");
  if (code.trim() === "") return [];
  // A text that is no JSON is written as a JSON string.
  const isString = /^"(?:[^"\\]|\\.)*"$/.test(code.trim());
  return [isString ? String(JSON.parse(code)) : exampleValue(code, "application/json")];
}

function contentOf(rows: readonly Row[], examples: JsonValue[]): RawContent {
  const [first] = rows;
  const top = first?.name === "body" && first.depth === 0 ? rows.slice(1) : rows;
  return {
    mediaType: "application/json",
    schema: rows.length === 0 ? undefined : { schema: schemaOf(top, 1), resolve: () => undefined },
    examples,
  };
}

function schemaOf(rows: readonly Row[], depth: number): JsonObject {
  const properties: JsonObject = {};
  const required: JsonValue[] = [];
  for (const [index, row] of rows.entries()) {
    // Alternatives without a name and branches of a choice are left to the reader's own tests.
    if (row.depth !== depth || row.name.startsWith("*") || row.name === "") continue;
    const end = rows.findIndex((other, at) => at > index && other.depth <= depth);
    const inner = rows.slice(index + 1, end < 0 ? undefined : end);
    const below = inner.some(({ name }) => name.startsWith("*")) ? {} : schemaOf(inner, depth + 1);
    properties[row.name] = fieldOf(row, below);
    if (row.required) required.push(row.name);
  }
  return { properties, required };
}

function fieldOf({ type, title, description }: Row, below: JsonObject): JsonObject {
  // `[name](#model)` is a link to a data model, and no list.
  const isList = type.startsWith("[") && !/^\[[^[\]]*\]\(#/.test(type);
  const plain = type.split("¦")[0]?.replace(/\(.*\)$|^\[|\]$/g, "") ?? "";
  const fields = Object.keys(object(below["properties"])).length > 0 ? below : {};
  const own: JsonObject = /^(string|number|integer|boolean|object)$/.test(plain) ? { type: plain } : {};
  const nullable = type.includes("¦null") ? { nullable: true } : {};
  const text = { ...(title === "" ? {} : { title }), ...(description === "" ? {} : { description }) };
  return isList
    ? { type: "array", items: { ...own, ...fields }, ...nullable, ...text }
    : { ...own, ...fields, ...nullable, ...text };
}
