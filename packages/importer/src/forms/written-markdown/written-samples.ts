import { phrase } from "../../diagnostics/message.js";
import { readJson } from "../../positions/read-json.js";
import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import type { ExportField } from "../markdown-export/export-rows.js";
import type { PageParameter } from "../page.js";
import { type SentRequest, sentRequest } from "./sent-request.js";
import type { ShownRequest, WrittenSection } from "./written-sections.js";

/** The request of a fenced block, if it shows one. */
export function shownRequest(block: ExportBlock): ShownRequest[] {
  const request = block.kind === "fence" ? sentRequest(block.text) : undefined;
  return request === undefined || block.kind !== "fence" ? [] : [{ request, offset: block.offset }];
}

/** Whether a sample sends the request of a section: its method, its path below any prefix, and no other host. */
export function isOfSection({ method, target }: SentRequest, section: WrittenSection): boolean {
  if (method.toLowerCase() !== section.method) return false;
  const [, host, path = ""] = /^(?:(https?:\/\/[^/?#]+)|\{\{[^}]*\}\})?([^?#]*)/.exec(target) ?? [];
  if (host !== undefined && section.server !== undefined && host !== section.server) return false;
  const wanted = section.path.text
    .replace(/^\{\{[^}]*\}\}|[?#].*$/g, "")
    .split("/")
    .reverse();
  const sent = path.split("/").reverse();
  return wanted.every((one, index) => one === "" || /[{:]/.test(one) || one === sent[index]);
}

/** The header with the key, if only a sample shows it. */
export function sampleHeaders(
  samples: readonly ShownRequest[],
  known: readonly PageParameter[],
  source: SourceText,
): PageParameter[] {
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  return samples.flatMap(({ request, offset }) =>
    request.headers.flatMap(([name, value]): PageParameter[] => {
      const isKey = /^(?:authorization|(?:x-)?(?:[\w-]*-)?(?:api-?key|key|token|secret))$/i.test(name);
      if (!isKey || names.has(name.toLowerCase())) return [];
      names.add(name.toLowerCase());
      const scheme = /^(Bearer|Basic|Key|Token)\b/i.exec(value)?.[1];
      return [
        {
          name,
          in: "header",
          required: true,
          schema: new SourcedValue({ type: "string" }, source, new Map()),
          ...(scheme === undefined ? {} : { example: `${scheme} {{token}}` }),
          location: source.locate({ offset, length: 1 }),
        },
      ];
    }),
  );
}

/** The fields of the form that a sample sends: files and texts. */
export function formFields(samples: readonly ShownRequest[], source: SourceText): ExportField[] {
  return samples.flatMap(({ request, offset }) =>
    (request.form?.fields ?? []).map(({ name, value, isFile }) => ({
      depth: 0,
      name,
      type: isFile ? "file" : "string",
      required: false,
      readOnly: false,
      values: [],
      line: source.lineAt(offset),
      ...(isFile || value === "" ? {} : { example: value }),
    })),
  );
}

/** The data that a sample sends, if it is JSON. */
export function sampleBody(samples: readonly ShownRequest[], source: SourceText): SourcedValue | undefined {
  for (const { request, offset } of samples) {
    if (request.body === undefined || !/^\s*[{[]/.test(request.body.text)) continue;
    const start = offset + request.body.offset;
    const reading = readJson(request.body.text, source, (at) => start + at, phrase`The data of the sample`);
    if (reading.sourced !== undefined && !reading.cutOff) return reading.sourced;
  }
  return undefined;
}
