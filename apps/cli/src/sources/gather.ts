import { createHash } from "node:crypto";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FetchedSite, FoundPage, LockedSource, MissingPage } from "@corsac/importer/site";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { isFolder } from "../files/make-folder.js";
import { say } from "../language/say.js";
import { startProgress } from "../terminal/progress-line.js";
import type { ServiceFolder } from "./service-folder.js";
import { siteClock } from "./site-clock.js";
import { siteFailure } from "./site-failure.js";

/** The result of gathering a source. */
export interface Gathered {
  from: string;
  kind: LockedSource["kind"];
  allowOrigins: string[];
  followReferences: boolean;
  pages: FoundPage[];
  missing: { url: string; code: string; message: string; hint?: string }[];
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** Further requests that are allowed beside the source itself. */
export interface GatherOptions {
  allowOrigins: readonly string[];
  /** Whether files that pages refer to (`$ref`) are fetched, too. */
  followReferences: boolean;
}

/** Fetches a site, a page or an export; copies a file or a folder; reads standard input. */
export async function gather(
  from: string,
  options: GatherOptions,
  service: ServiceFolder,
  environment: Environment,
): Promise<Gathered> {
  if (from === "-") return gatherStdin(environment);
  if (/^apifox:/i.test(from)) return gatherApifox(from, environment);
  if (isAddress(from)) return gatherSite(from, options, environment);
  return gatherFiles(from, options, service, environment);
}

async function gatherSite(
  from: string,
  { allowOrigins, followReferences }: GatherOptions,
  environment: Environment,
): Promise<Gathered> {
  const { fetchSite } = await import("@corsac/importer/site");
  const controller = new AbortController();
  const release = environment.onInterrupt(() => controller.abort());
  const progress = startProgress(environment, "fetching");
  try {
    const site: FetchedSite = await fetchSite(from, {
      fetch: environment.fetch,
      clock: siteClock(environment.now),
      allowOrigins,
      followReferences,
      signal: controller.signal,
      onProgress: (done, total) =>
        progress.update({
          status: `${done}/${total} pages`,
          progress: total === 0 ? undefined : done / total,
        }),
    });
    const { kind, pages, missing } = site;
    return {
      from: site.from,
      kind,
      allowOrigins: [...allowOrigins],
      followReferences,
      pages,
      missing: missing.map(missingPage),
    };
  } catch (error) {
    throw await siteFailure(error, controller.signal.aborted);
  } finally {
    progress.stop();
    release();
  }
}

/** Exports a project through Apifox's own API. The token is read from the environment and never stored. */
async function gatherApifox(from: string, environment: Environment): Promise<Gathered> {
  const { apifoxProjectId, exportApifoxProject } = await import("@corsac/importer/site");
  const projectId = apifoxProjectId(from);
  if (projectId === undefined)
    throw usageError(
      say`${from} names no project of Apifox.`,
      say`Write apifox:<project id>, such as apifox:1234567; the id stands in the project's settings.`,
      "invalid-address",
    );
  const token = environment.variables["APIFOX_ACCESS_TOKEN"]?.trim() ?? "";
  if (token === "")
    throw usageError(
      say`Apifox requires an access token.`,
      say`Make one in Apifox (account settings, API access token) and set APIFOX_ACCESS_TOKEN to it.`,
      "missing-key",
    );
  const address = environment.variables["APIFOX_API_URL"];
  const controller = new AbortController();
  const release = environment.onInterrupt(() => controller.abort());
  try {
    const page = await exportApifoxProject(projectId, {
      token,
      fetch: environment.fetch,
      signal: controller.signal,
      ...(address === undefined || address === "" ? {} : { address }),
    });
    const source = `apifox:${projectId}`;
    return {
      from: source,
      kind: "apifox",
      allowOrigins: [],
      followReferences: false,
      pages: [page],
      missing: [],
    };
  } catch (error) {
    throw await siteFailure(error, controller.signal.aborted);
  } finally {
    release();
  }
}

function missingPage({ url, error }: MissingPage): Gathered["missing"][number] {
  const { code, message, hint } = error;
  return { url, code, message, ...(hint === undefined ? {} : { hint }) };
}

async function gatherStdin(environment: Environment): Promise<Gathered> {
  const { holdsApi } = await import("@corsac/importer/site");
  const text = (await environment.readStdin()).replace(/^\uFEFF/, "");
  if (!holdsApi(text))
    throw usageError(
      say`What came on standard input holds no API in any form that is understood.`,
      undefined,
      "no-pages",
    );
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const pages = [{ url: `stdin-${hash}`, text, holdsApi: true }];
  return { from: "-", kind: "stdin", allowOrigins: [], followReferences: false, pages, missing: [] };
}

async function gatherFiles(
  from: string,
  { allowOrigins, followReferences }: GatherOptions,
  service: ServiceFolder,
  environment: Environment,
): Promise<Gathered> {
  const { readReferences, readSourceFiles } = await import("@corsac/importer/node");
  const { fetchReferences, holdsApi } = await import("@corsac/importer/site");
  const path = resolve(environment.cwd, from);
  const inside = relative(join(service.folder, "pages"), path);
  if (!inside.startsWith("..") && !isAbsolute(inside))
    throw usageError(
      say`${from} is in ${service.shown}/pages already.`,
      say`It is read as it stands there.`,
      "already-there",
    );
  const files = await readSourceFiles([path]);
  const folder = (await isFolder(path)) ? path : dirname(path);
  const referred = (await readReferences(files, { folders: [folder] }))?.files ?? [];
  const own = [...files, ...referred].map(({ path: file, text }) => ({
    url: fromFolder(service, file),
    text,
    holdsApi: holdsApi(text),
  }));
  if (!own.some((page) => page.holdsApi))
    throw usageError(
      say`${from} holds no API in any form that is understood.`,
      "Run corsac lint for the details.",
      "no-pages",
    );
  const { pages, missing } = await fetchReferences(own, {
    fetch: environment.fetch,
    clock: siteClock(environment.now),
    allowOrigins: followReferences ? allowOrigins : [],
  });
  return {
    from: fromFolder(service, path),
    kind: "files",
    allowOrigins: followReferences ? [...allowOrigins] : [],
    followReferences,
    pages,
    missing: followReferences ? missing.map(missingPage) : [],
  };
}

/** Relative to the service's folder, so that the lock file is the same on every machine. */
function fromFolder({ folder }: ServiceFolder, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
