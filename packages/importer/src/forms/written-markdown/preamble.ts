import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { ExportBlock } from "../markdown-export/export-blocks.js";
import type { PageParameter } from "../page.js";

/** `Base URL: https://api.example/v1`, with the marks of a list or of bold text. */
const label =
  /^[-*>\s]*\**(?:base\s?-?ur[li]s?|server(?: ur[li]| address)?|host|api (?:base|address|host|endpoint)|(?:api|接口|请求|基础|服务|服务器|服务端)?(?:地址|域名))\**\s*(?:[:：]\**|$)/i;
const address = /https?:\/\/[^\s`"'<>()[\]（），。、]+/g;
/** The words directly before an address that name it as the service's. */
const introductions = [
  /\bbase\s?-?ur[li]s?\b[^.。]{0,40}?\b(?:is|are)\s*$/i,
  /\b(?:requests?|calls?|endpoints?|paths?|urls?)\b[^.。]{0,60}?\b(?:go|goes|sent|made|relative|served|available|live|start|begin|issued)\s+(?:to|at|from|under|on|with|against)\s*$/i,
  /\b(?:api|service|server|gateway)\b[^.。]{0,40}?\b(?:hosted|served|available|reachable|accessible|runs|lives|listens|is)\s+(?:at|from|on|under)\s*$/i,
  /(?:基础|接口|请求|服务|API)\s*的?(?:地址|域名|URL|网址|路径)[^。；]{0,8}?(?:为|是)\s*$/i,
  /(?:请求|接口|调用)[^。；]{0,12}?(?:发送到|发送至|发往|发到|指向|部署在)\s*$/,
];

/** `Authorization: Bearer <key>`, `Authorization: Key <key>`, `X-Api-Key: YOUR_KEY`: a header with its value, in a sentence or as code. */
const keyHeader =
  /(?:^|[\s`"'“(（：:])(authorization|(?:x-)?(?:api|access|auth)-?(?:key|token))`?\s*[:：=]\s*`?["']?(?:(bearer)\b|(basic|token|key)[ \t]+[<{$*\w]|(?:basic|token|key)\b|[<{$*]|your|sk-|xxx)/i;

const keyName = "(?:[A-Za-z][\\w-]*-)?(?:api-?key|key|token|secret|authorization)";
/** "All requests need the header `X-Acme-Key`", "the key goes into the `X-Acme-Key` header". */
const namedHeader = new RegExp(
  `(?:\\bheaders?\\b|请求头)[^\`"“<>]{0,20}[\`"“](${keyName})[\`"”:：]|[\`"“](${keyName})[\`"”]\\s*(?:(?:http\\s+|request\\s+)?header\\b|请求头)`,
  "i",
);
/** "Requests are authenticated with a bearer token", `鉴权方式：Bearer Token`. */
const bearerWords =
  /(?:\bauth(?:enticat|oriz)\w*|鉴权|认证)[^.。]{0,40}?\bbearer\b(?:\s+(?:tokens?|auth\w*))?|\bbearer (?:tokens?|auth\w*)\b[^.。]{0,40}?(?:\bauthenticat|鉴权|认证)/i;
const keyless =
  /\bno (?:api )?(?:key|token|authentication|authorization) (?:is )?(?:needed|required|necessary)|\b(?:does not|doesn[’']t|do not) (?:need|require) (?:an? )?(?:api )?(?:key|token|auth)|(?:无需|不需要|免)(?:任何)?(?:鉴权|认证|登录|授权|密钥|API ?Key|token)/i;

/** The URLs of servers in a text, next to a label, below such a heading, or in a sentence about them. */
export function preambleServers(blocks: readonly ExportBlock[]): string[] {
  let isBelowLabel = false;
  const urls = blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    const isLabel = block.kind !== "fence" && label.test(block.text);
    const found = isLabel || isBelowLabel ? (block.text.match(address) ?? []) : introduced(block);
    isBelowLabel = isLabel && found.length === 0;
    return found.map((url) => url.replace(/[/.,;:]+$/, ""));
  });
  return [...new Set(urls)];
}

/** The addresses that a sentence introduces. */
function introduced(block: Exclude<ExportBlock, { kind: "table" }>): string[] {
  if (block.kind === "fence" || block.kind === "heading") return [];
  return [...block.text.matchAll(address)].flatMap(({ 0: url, index }) => {
    const before = block.text
      .slice(0, index)
      .replace(/[`<("“[*]+$/, "")
      .slice(-160);
    return introductions.some((pattern) => pattern.test(before)) ? [url] : [];
  });
}

/** The header with the key, if a line of a text shows it. */
export function preambleAuthorization(
  blocks: readonly ExportBlock[],
  source: SourceText,
): PageParameter | undefined {
  for (const block of blocks) {
    if (block.kind === "table") continue;
    const found = keyHeader.exec(block.text);
    const named = found === null ? namedHeader.exec(block.text) : null;
    const isBearer = found?.[2] !== undefined || (block.kind !== "fence" && bearerWords.test(block.text));
    const name = found?.[1] ?? named?.[1] ?? named?.[2] ?? (isBearer ? "Authorization" : undefined);
    if (name === undefined) continue;
    const otherScheme = /^authorization$/i.test(name) ? found?.[3] : undefined;
    const scheme = isBearer ? "Bearer" : otherScheme;
    return {
      name,
      in: "header",
      required: true,
      isKey: true,
      schema: new SourcedValue({ type: "string" }, source, new Map()),
      ...(scheme === undefined ? {} : { example: `${scheme} {{token}}` }),
      location: source.locateLine(block.line.number),
    };
  }
  return undefined;
}

/** Whether a text states that its operation needs no key. */
export function isKeyless(blocks: readonly ExportBlock[]): boolean {
  return blocks.some(
    (block) => (block.kind === "text" || block.kind === "quote") && keyless.test(block.text),
  );
}
