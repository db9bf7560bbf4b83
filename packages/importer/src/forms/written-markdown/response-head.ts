import type { ExportBlock } from "../markdown-export/export-blocks.js";

type Fence = Extract<ExportBlock, { kind: "fence" }>;

/** A response in a fenced block. */
export interface ShownResponse {
  /** `201` */
  status: string;
  /** The block with the body alone; empty where there is none. */
  body: Fence;
}

/** `HTTP/1.1 201 Created`, headers, and an empty line, which some pages leave out. */
const head = /^\s*HTTP\/\d(?:\.\d)?[ \t]+([1-5]\d\d)\b[^\n]*(?:\n|$)(?:[\w-]+:[^\n]*(?:\n|$))*\s*/;

/** The response that a fenced block shows with its status line, as HTTP and `curl -i` write it. */
export function shownResponse(block: Fence): ShownResponse | undefined {
  const [whole = "", status] = head.exec(block.text) ?? [];
  if (status === undefined) return undefined;
  const language = /^https?$/i.test(block.language) ? "" : block.language;
  const body = {
    ...block,
    language,
    text: block.text.slice(whole.length),
    offset: block.offset + whole.length,
  };
  return { status, body };
}
