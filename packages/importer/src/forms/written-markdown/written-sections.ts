import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import { listedRequests, offsetOf } from "./overview-table.js";
import { labelled, labelOf, requestOfLine, requestsOfHeading } from "./request-line.js";
import { type SentRequest, sentRequest } from "./sent-request.js";
import { partOf } from "./written-parts.js";

/** The blocks of one operation. */
export interface WrittenSection {
  /** Lower case. */
  method: string;
  path: SourcedText;
  /** The host of the address, if the request contains it: `https://api.example`. */
  server?: string;
  title: SourcedText | undefined;
  /** The blocks below the heading or the request, without the request itself. */
  blocks: readonly ExportBlock[];
  /** The request in a sample, if only a sample shows it. */
  sample?: ShownRequest;
  /** Whether only a row of a table shows it. */
  isListed?: boolean;
  /** The number of the section's first line. */
  line: number;
  /** The block with the request. */
  at: ExportBlock;
}

/** A request in a sample, and the offset of the sample in the file. */
export interface ShownRequest {
  request: SentRequest;
  offset: number;
}

interface Request {
  method: string;
  target: string;
  /** The first and the last block of the request. */
  first: number;
  last: number;
  /** The block in which the address is written. */
  at: ExportBlock;
  title?: string;
  sample?: ShownRequest;
  /** Further requests in the same line, which share the section. */
  others?: readonly { method: string; target: string }[];
}

/** The operations of handwritten Markdown. A sample is used only if no line identifies the operation. */
export function writtenSections(blocks: readonly ExportBlock[], source: SourceText): WrittenSection[] {
  const named = namedRequests(blocks);
  const isNamed: boolean[] = [];
  for (const [index, request] of named.entries()) {
    const { start, end } = spanOf(blocks, request, named[index - 1], named[index + 1]);
    for (let place = start; place < end; place += 1) isNamed[place] = true;
  }
  const shown = sampledRequests(blocks).filter(({ first }) => isNamed[first] !== true);
  const all = [...named, ...shown].sort((one, other) => one.first - other.first);
  const documented = all.flatMap((request, index) => {
    const { heading, start, end } = spanOf(blocks, request, all[index - 1], all[index + 1]);
    const block = heading === undefined ? undefined : blocks[heading];
    const text = request.title ?? (block?.kind === "heading" ? block.text : "");
    return [request, ...(request.others ?? [])].map(({ method, target }): WrittenSection => {
      // The host of an address may be written elsewhere.
      const found = source.text.indexOf(target, request.at.line.offset);
      const offset = found < 0 ? request.at.line.offset : found;
      return {
        method: method.toLowerCase(),
        ...addressOf(target, source.locate({ offset, length: target.length })),
        title:
          text === "" || block === undefined
            ? undefined
            : {
                text: text.replace(/^\d+(?:\.\d+)*[.、)]?\s+/, ""),
                location: source.locateLine(block.line.number),
              },
        blocks: blocks
          .slice(start, end)
          .filter((_, place) => place + start < request.first || place + start > request.last),
        ...(request.sample === undefined ? {} : { sample: request.sample }),
        line: (block ?? request.at).line.number,
        at: request.at,
      };
    });
  });
  return [...documented, ...listedSections(blocks, source)];
}

/** The operations that tables list, without a text of their own. */
function listedSections(blocks: readonly ExportBlock[], source: SourceText): WrittenSection[] {
  return listedRequests(blocks).map((request): WrittenSection => {
    const { method, target, title, line, table } = request;
    const location = source.locate(offsetOf(request, source));
    return {
      method: method.toLowerCase(),
      ...addressOf(target, location),
      title: title === undefined ? undefined : { text: title, location },
      blocks: [],
      isListed: true,
      line: line.number,
      at: table,
    };
  });
}

/** A handwritten address may be absolute, and have path parameters written `<id>` or `:id`. */
function addressOf(target: string, location: SourceLocation): Pick<WrittenSection, "path" | "server"> {
  const [, server, rest = ""] = /^(https?:\/\/[^/?#]+)(.*)$/.exec(target) ?? [undefined, undefined, target];
  const text = rest.replace(/<(\w+)>/g, "{$1}").replace(/\/:([A-Za-z_]\w*)/g, "/{$1}");
  return {
    path: { text: text.startsWith("/") || server === undefined ? text : `/${text}`, location },
    ...(server === undefined ? {} : { server }),
  };
}

/** Requests in a line, a heading, a table or two lines with labels. */
function namedRequests(blocks: readonly ExportBlock[]): Request[] {
  const requests: Request[] = [];
  let half: { index: number; method?: string; target?: string; at: ExportBlock } | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "fence") continue;
    if (block.kind === "heading") half = undefined;
    const line = block.kind === "table" ? undefined : requestOfLine(block.text);
    const inHeading = block.kind === "heading" && line === undefined ? requestsOfHeading(block.text) : [];
    const [request, ...others] = line === undefined ? inHeading : [line];
    if (request !== undefined) {
      const title = block.kind === "heading" ? { title: request.rest } : {};
      requests.push({
        method: request.method,
        target: request.target,
        first: index,
        last: index,
        at: block,
        ...title,
        ...(others.length === 0 ? {} : { others }),
      });
      half = undefined;
      continue;
    }
    for (const [label, value] of pairsOf(block)) {
      const part = labelled(label, value);
      if (part === undefined) continue;
      const at = "target" in part ? block : (half?.at ?? block);
      half = half === undefined || index - half.index > 4 ? { index, at, ...part } : { ...half, at, ...part };
      const { method, target } = half;
      if (method === undefined || target === undefined) continue;
      requests.push({ method, target, first: half.index, last: index, at: half.at });
      half = undefined;
    }
  }
  return requests;
}

/** Labels and values of a line or of a table with two columns. */
function pairsOf(block: ExportBlock): [string, string][] {
  if (block.kind === "table") {
    return [block.header, ...block.rows.map(({ cells }) => cells)].flatMap((cells): [string, string][] =>
      cells.length === 2 ? [[cells[0] ?? "", cells[1] ?? ""]] : [],
    );
  }
  const pair = block.kind === "fence" ? undefined : labelOf(block.text);
  return pair === undefined ? [] : [[pair.label, pair.value]];
}

function sampledRequests(blocks: readonly ExportBlock[]): Request[] {
  return blocks.flatMap((block, index): Request[] => {
    const request = block.kind === "fence" ? sentRequest(block.text) : undefined;
    if (request === undefined || block.kind !== "fence") return [];
    const { method, target } = request;
    const sample = { request, offset: block.offset };
    return [{ method, target, first: index, last: index, at: block, sample }];
  });
}

/** The range of an operation, and its heading. */
function spanOf(
  blocks: readonly ExportBlock[],
  request: Request,
  before: Request | undefined,
  after: Request | undefined,
): { heading: number | undefined; start: number; end: number } {
  const from = (before?.last ?? -1) + 1;
  const heading = headingOf(blocks, request.first, from);
  const block = heading === undefined ? undefined : blocks[heading];
  const level = block?.kind === "heading" ? block.level : 0;
  const next = after === undefined ? undefined : headingOf(blocks, after.first, request.last + 1);
  let end = next ?? after?.first ?? blocks.length;
  for (let index = request.last + 1; index < end; index += 1) {
    const one = blocks[index];
    if (one?.kind !== "heading") continue;
    if (one.level < level || (one.level === level && partOf(one.text) === undefined)) end = index;
  }
  return { heading, start: heading === undefined ? request.first : heading + 1, end };
}

/** The heading of the operation: the nearest one above its request that does not only announce a part. */
function headingOf(blocks: readonly ExportBlock[], index: number, from: number): number | undefined {
  let level = 7;
  for (let above = index; above >= from; above -= 1) {
    const block = blocks[above];
    if (block?.kind !== "heading" || block.level >= level) continue;
    level = block.level;
    if (partOf(block.text) === undefined || requestsOfHeading(block.text).length > 0) return above;
  }
  return undefined;
}
