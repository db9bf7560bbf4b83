import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, distinctJson, isJsonObject, textMember } from "../../document/json-values.js";
import type { FileReading, Page } from "../page.js";

/**
 * Pages say with each operation where it is asked, or files say it once. What most operations say is the service's
 * where no file says anything; an operation keeps what differs from that.
 *
 * @returns The readings with `servers` in a root where pages alone named one, and pages without what the root says.
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

/** The servers that most pages name, the first of them where several do so equally often. */
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

/** A page whose one server is known says nothing more; a base path of the known one is no part of the page's path. */
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
