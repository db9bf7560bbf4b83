import type { ModelDescriptor } from "../descriptor/model.js";
import type { ServerDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { securityWays } from "./authorization.js";
import { baseAt, plain, type ServiceBase, usualUrl } from "./service-base.js";
import { parseUrl } from "./web-url.js";

/** The document's paths as one kind of host uses them: whole, or without a server's prefix. */
interface PathLayout {
  readonly strip: string;
  /** The common start of all paths, without parameters: `["v1"]`. */
  readonly common: readonly string[];
  readonly paths: readonly (readonly string[])[];
}

/**
 * The base of a service. The base URL may already contain the common start of all paths (`…/v1`), with or without a
 * server's prefix. A trailing slash is ignored.
 *
 * @throws {ConfigurationError} there is none, it is not an http(s) URL, or it contains a longer part of an operation's
 * path
 */
export function resolveBase(
  service: ServiceDescriptor,
  baseUrl: string | undefined,
  models: Iterable<Pick<ModelDescriptor, "service" | "operations">> = [],
): ServiceBase {
  const security = securityWays(service);
  const { given, server } = parseBase(service, baseUrl);
  const segments = split(given.pathname);
  const layouts = pathLayouts(service, [...models]);
  let best: { length: number; strip: string } | undefined;
  for (const { strip, common } of layouts) {
    for (let length = common.length; length > (best?.length ?? 0); length--) {
      if (endsWith(segments, common.slice(0, length))) best = { length, strip };
    }
  }
  if (best !== undefined) {
    const root = segments.slice(0, segments.length - best.length);
    return { ...baseAt(new URL([given.origin, ...root].join("/")), best.strip), security };
  }
  refuseOperationPath(given.origin, segments, layouts);
  return { ...baseAt(given, server?.stripPrefix), security };
}

function pathLayouts(
  service: ServiceDescriptor,
  models: readonly Pick<ModelDescriptor, "service" | "operations">[],
): PathLayout[] {
  const paths = [service, ...models.filter((model) => model.service === service)]
    .flatMap(({ operations = {} }) => Object.values(operations))
    .map(({ path }) => split(path));
  const common = commonStart(paths);
  const layouts: PathLayout[] = [{ strip: "", common, paths }];
  for (const { stripPrefix } of service.servers) {
    const prefix = split(stripPrefix ?? "");
    if (stripPrefix === undefined || !prefix.every((segment, index) => common[index] === segment)) continue;
    layouts.push({
      strip: stripPrefix,
      common: common.slice(prefix.length),
      paths: paths.map((path) => path.slice(prefix.length)),
    });
  }
  return layouts;
}

/** The common segments at the start of all paths, excluding the last segment of each path. */
function commonStart(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = paths.map((path) => path.slice(0, -1));
  const end = first.findIndex(
    (segment, index) => segment.startsWith("{") || rest.some((path) => path[index] !== segment),
  );
  return end === -1 ? first : first.slice(0, end);
}

function refuseOperationPath(
  origin: string,
  segments: readonly string[],
  layouts: readonly PathLayout[],
): void {
  for (const { strip, common, paths } of layouts) {
    for (const path of paths) {
      const needed = common.length > 0 ? common.length + 1 : path.length;
      const start = segments.findIndex((_segment, index) => {
        const tail = segments.slice(index, index + needed);
        return (
          tail.length === needed &&
          tail.every((segment, offset) => path[offset] === segment || path[offset]?.startsWith("{"))
        );
      });
      if (start === -1) continue;
      const right = [...segments.slice(0, start), ...(strip === "" ? [] : common)];
      throw new ConfigurationError(
        `The base URL ${[origin, ...segments].join("/")} contains the path of an operation`,
        { hint: `Use ${[origin, ...right].join("/")}` },
      );
    }
  }
}

function endsWith(segments: readonly string[], end: readonly string[]): boolean {
  return end.every((segment, index) => segments[segments.length - end.length + index] === segment);
}

function split(path: string): string[] {
  return path.split("/").filter(Boolean);
}

/**
 * The base URL as passed, or else of the document, and the matching server of the document.
 *
 * @throws {ConfigurationError} there is none, or it is not an http(s) URL
 */
function parseBase(
  { name, servers }: ServiceDescriptor,
  baseUrl: string | undefined,
): { given: URL; server: ServerDescriptor | undefined } {
  const text = baseUrl || (servers[0] && usualUrl(servers[0]));
  if (text === undefined) {
    throw new ConfigurationError(`No base URL for ${name}`, { hint: "Pass baseUrl to createClient." });
  }
  const given = parseUrl(text);
  if (given === undefined && text.startsWith("/")) {
    throw new ConfigurationError(`The base URL "${text}" is relative, and there is no page here`, {
      hint: "Pass an absolute URL: https://app.example/api/corsac",
    });
  }
  if (!given || !/^https?:$/.test(given.protocol) || given.search || given.hash || given.username) {
    throw new ConfigurationError(`"${given?.username ? "(hidden)" : text}" is not a base URL`, {
      hint: "Pass an http or https URL without user, query and fragment.",
    });
  }
  const isSame = (server: ServerDescriptor): boolean => {
    const known = parseUrl(usualUrl(server));
    return known !== undefined && plain(known) === plain(given);
  };
  return { given, server: servers.find(isSame) };
}
