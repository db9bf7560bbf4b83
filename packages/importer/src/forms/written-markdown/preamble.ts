import type { JsonObject } from "../../document/json.js";
import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import type { PageParameter } from "../page.js";

/** `Base URL: https://api.example/v1`, with the marks of a list or of bold text. */
const label =
  /^[-*>\s]*\**(?:base\s?-?ur[li]s?|server(?: ur[li]| address)?|host|api (?:base|address|host|endpoint)|(?:api|接口|请求|基础|服务|服务器|服务端)?(?:地址|域名))\**\s*(?:[:：]\**|$)/i;
const address = /https?:\/\/[^\s`"'<>()（），。、]+/g;

/** `Authorization: Bearer <key>`, `X-Api-Key: YOUR_KEY`: a header with its value, in a sentence or as code. */
const keyHeader =
  /(?:^|[\s`"'“(（：:])(authorization|(?:x-)?(?:api|access|auth)-?(?:key|token))`?\s*[:：=]\s*`?["']?(?:(bearer)\b|(?:basic|token|key)\b|[<{$*]|your|sk-|xxx)/i;

/** "All requests need the header `X-Acme-Key`": a header whose name is that of a key. */
const namedHeader =
  /(?:\bheaders?\b|请求头)[^`"“<>]{0,20}[`"“]((?:[A-Za-z][\w-]*-)?(?:api-?key|key|token|secret|authorization))[`"”:：]/i;

/**
 * Servers in a handwritten text above the operations, next to a label or below such a heading.
 *
 * @param blocks The blocks above the first operation.
 */
export function preambleServers(blocks: readonly ExportBlock[]): JsonObject[] {
  let isBelowLabel = false;
  const urls = blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    const isLabel = block.kind !== "fence" && label.test(block.text);
    const found = isLabel || isBelowLabel ? (block.text.match(address) ?? []) : [];
    isBelowLabel = isLabel && found.length === 0;
    return found.map((url) => url.replace(/[/.,;]+$/, ""));
  });
  return [...new Set(urls)].map((url) => ({ url }));
}

/**
 * The header with the key for every operation, if a line above the operations shows it.
 *
 * @param blocks The blocks above the first operation.
 */
export function preambleAuthorization(
  blocks: readonly ExportBlock[],
  source: SourceText,
): PageParameter | undefined {
  for (const block of blocks) {
    const match =
      block.kind === "table" ? null : (keyHeader.exec(block.text) ?? namedHeader.exec(block.text));
    const [, name, bearer] = match ?? [];
    if (name === undefined) continue;
    return {
      name,
      in: "header",
      required: true,
      schema: new SourcedValue({ type: "string" }, source, new Map()),
      ...(bearer === undefined ? {} : { example: "Bearer {{token}}" }),
      location: source.locateLine(block.line.number),
    };
  }
  return undefined;
}
