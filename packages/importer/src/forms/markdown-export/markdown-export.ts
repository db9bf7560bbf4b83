import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { SourceText } from "../../positions/source-text.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { type ExportBlock, exportBlocks } from "./export-blocks.js";
import { exportModels, modelSections } from "./export-models.js";
import { exportOperation } from "./export-operation.js";
import { exportSections } from "./export-sections.js";

const requestLine = /^(?:#{1,6}\s+)?`?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\/\S*`?\s*$/m;
const statuses = /^\s*\|\s*(?:状态码|Status(?: Code)?)\s*\|\s*(?:状态码含义|Meaning|Status code msg)\s*\|/im;

/** A whole project exported as one Markdown file: tables of fields, nested by `»`, as widdershins writes them. */
export const markdownExport: Form = {
  name: "markdown-export",
  recognises: ({ text }: SourceFile): boolean =>
    requestLine.test(text) && (statuses.test(text) || /^<a id="opId/m.test(text)),
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const source = new SourceText(file);
    const blocks = exportBlocks(source);
    const models = modelSections(blocks);
    const names = new Set(models.map(({ name }) => name));
    const pages = exportSections(blocks, source).map((section) =>
      exportOperation(section, source, names, diagnostics),
    );
    const components = exportModels(models, source, names);
    const root = rootOf(blocks, file.text);
    return {
      pages,
      ...(pages.length === 0 && models.length === 0 ? {} : { components }),
      root,
    };
  },
};

/** The title, and the URLs under `Base URLs:`. */
function rootOf(blocks: readonly ExportBlock[], text: string): JsonObject {
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const title =
    /^title:\s*(.+)$/m.exec(text)?.[1]?.trim() ?? (heading?.kind === "heading" ? heading.text : "");
  const start = blocks.findIndex((block) => block.kind === "text" && /^Base URLs:/i.test(block.text));
  const servers: JsonObject[] = [];
  for (const block of start < 0 ? [] : blocks.slice(start + 1)) {
    const url = block.kind === "text" ? /href="(https?:\/\/[^"]+)"/.exec(block.text)?.[1] : undefined;
    if (url === undefined || block.kind !== "text") break;
    const name = />([^<>]*?)[::]\s*https?:/.exec(block.text)?.[1]?.trim();
    servers.push({ url, ...(name === undefined || name === "" ? {} : { description: name }) });
  }
  return {
    ...(title === "" ? {} : { info: { title, version: "1.0.0" } }),
    ...(servers.length === 0 ? {} : { servers }),
  };
}
