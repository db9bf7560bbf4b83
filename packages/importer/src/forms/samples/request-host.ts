import type { JsonValue } from "../../document/json.js";
import { arrayMember, textMember } from "../../document/json-values.js";
import type { FileReading, Page } from "../page.js";

/** Hosts of trials, and placeholders: they may be the host of any service. */
const anyHost =
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|\[::1\])|your|[<>{}$]|^(?:[\w-]+\.)*(?:host|domain|server|gateway)(?::|$)/i;

/** The host of a page's own server; undefined if it has none, or one of any service. */
export function hostOf(page: Page): string | undefined {
  return hostsIn(arrayMember(page.extra, "servers"))[0];
}

/** The hosts of a service, as declared by its files and by the pages that document operations. */
export function serviceHosts(readings: readonly FileReading[], documented: readonly Page[]): Set<string> {
  const roots = readings.flatMap(({ root }) => arrayMember(root, "servers"));
  return new Set([...hostsIn(roots), ...documented.flatMap((page) => hostOf(page) ?? [])]);
}

/** Whether a host is one of a service, or has the same domain: `files.acme.example` beside `api.acme.example`. */
export function isOwnHost(host: string, own: ReadonlySet<string>): boolean {
  if (own.has(host)) return true;
  const domain = domainOf(host);
  return [...own].some((one) => one === domain || domainOf(one) === (domain ?? host));
}

/** The host without its first label, if two labels are left. */
function domainOf(host: string): string | undefined {
  const rest = host.replace(/^[^.]+\./, "");
  return rest !== host && rest.includes(".") ? rest : undefined;
}

/** The paths of servers, which a request may have before the path of an operation: `/v1`. */
export function basePaths(servers: readonly JsonValue[]): string[] {
  return servers.flatMap((server) => {
    const url = textMember(server, "url") ?? "";
    const path = url.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, "").replace(/\/+$/, "");
    return path === "" ? [] : [path.startsWith("/") ? path : `/${path}`];
  });
}

function hostsIn(servers: readonly JsonValue[]): string[] {
  return servers.flatMap((server) => {
    const host = /^(?:https?|wss?):\/\/([^/?#]+)/i.exec(textMember(server, "url") ?? "")?.[1]?.toLowerCase();
    return host === undefined || anyHost.test(host) ? [] : [host];
  });
}
