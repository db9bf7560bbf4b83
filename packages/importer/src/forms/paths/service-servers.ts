import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, distinctJson, isJsonObject, textMember } from "../../document/json-values.js";
import type { FileReading, Page } from "../page.js";

/**
 * Servers are documented per operation or once per file. If no file has servers, those of most operations become the
 * service's; an operation only keeps servers that differ from them.
 *
 * @returns The readings with `servers` in a root if only pages had any, and pages without those of the root.
 */
export function withServiceServers(readings: readonly FileReading[]): FileReading[] {
  const declared = readings.flatMap(({ root }) => arrayMember(root, "servers"));
  const pages = readings.flatMap((reading) => reading.pages);
  const common = declared.length > 0 ? undefined : mostCommon(pages.map(serversOf));
  const known = common ?? declared;
  if (known.length === 0) return [...readings];
  const bases = known.flatMap((server) => textMember(server, "url") ?? []);
  return readings.map((reading, index) => ({
    ...reading,
    pages: reading.pages.map((page) => withoutKnownServer(page, bases)),
    ...(common === undefined || index > 0 ? {} : { root: { ...reading.root, servers: [...common] } }),
  }));
}

function serversOf(page: Page): JsonValue[] {
  return arrayMember(page.extra, "servers");
}

/** The most frequent servers of pages; the first of several equally frequent ones. */
function mostCommon(servers: readonly JsonValue[][]): JsonValue[] | undefined {
  const named = servers.filter((one) => one.length > 0);
  const counted = distinctJson(named).map((one) => ({
    one,
    count: named.filter((other) => JSON.stringify(other) === JSON.stringify(one)).length,
  }));
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (most, next) => (most === undefined || next.count > most.count ? next : most),
    undefined,
  );
  return Array.isArray(best?.one) ? best.one : undefined;
}

/** Removes a known server from a page, and its base path from the page's path. */
function withoutKnownServer(page: Page, bases: readonly string[]): Page {
  const own = serversOf(page);
  const [server] = own;
  if (own.length !== 1 || !isJsonObject(server)) return page;
  const url = (textMember(server, "url") ?? "").replace(/\/+$/, "");
  const base = bases.find((one) => {
    const known = one.replace(/\/+$/, "");
    return (
      known === url ||
      (known.startsWith(`${url}/`) && page.path.text.startsWith(`${known.slice(url.length)}/`))
    );
  });
  if (base === undefined || page.extra === undefined) return page;
  const below = base.replace(/\/+$/, "").slice(url.length);
  const { servers: _, ...extra }: JsonObject = page.extra;
  return { ...page, extra, path: { ...page.path, text: page.path.text.slice(below.length) } };
}
