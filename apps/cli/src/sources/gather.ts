import { createHash } from "node:crypto";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FetchedSite, FoundPage, LockedSource } from "@corsac/spec/site";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { startProgress } from "../terminal/progress-line.js";
import type { ServiceFolder } from "./service-folder.js";
import { siteClock } from "./site-clock.js";
import { siteFailure } from "./site-failure.js";

/** What a source gave this time. */
export interface Gathered {
  from: string;
  kind: LockedSource["kind"];
  allowOrigins: string[];
  pages: FoundPage[];
  missing: { url: string; code: string; message: string; hint?: string }[];
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** Fetches a site, a page or an export; copies a file or a folder; takes what comes on standard input. */
export async function gather(
  from: string,
  allowOrigins: readonly string[],
  service: ServiceFolder,
  environment: Environment,
): Promise<Gathered> {
  if (from === "-") return gatherStdin(environment);
  if (isAddress(from)) return gatherSite(from, allowOrigins, environment);
  return gatherFiles(from, service, environment);
}

async function gatherSite(
  from: string,
  allowOrigins: readonly string[],
  environment: Environment,
): Promise<Gathered> {
  const { fetchSite } = await import("@corsac/spec/site");
  const controller = new AbortController();
  const release = environment.onInterrupt(() => controller.abort());
  const progress = startProgress(environment, "fetching");
  try {
    const site: FetchedSite = await fetchSite(from, {
      fetch: environment.fetch,
      clock: siteClock(environment.now),
      allowOrigins,
      signal: controller.signal,
      onProgress: (done, total) =>
        progress.update({
          status: `${done}/${total} pages`,
          progress: total === 0 ? undefined : done / total,
        }),
    });
    const missing = site.missing.map(({ url, error }) => ({
      url,
      code: error.code,
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    }));
    return { from: site.from, kind: site.kind, allowOrigins: [...allowOrigins], pages: site.pages, missing };
  } catch (error) {
    throw await siteFailure(error, controller.signal.aborted);
  } finally {
    progress.stop();
    release();
  }
}

async function gatherStdin(environment: Environment): Promise<Gathered> {
  const { holdsApi } = await import("@corsac/spec/site");
  const text = (await environment.readStdin()).replace(/^\uFEFF/, "");
  if (!holdsApi(text))
    throw usageError(
      "What came on standard input holds no API in any form that is understood.",
      undefined,
      "no-pages",
    );
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const pages = [{ url: `stdin-${hash}`, text, holdsApi: true }];
  return { from: "-", kind: "stdin", allowOrigins: [], pages, missing: [] };
}

async function gatherFiles(
  from: string,
  service: ServiceFolder,
  environment: Environment,
): Promise<Gathered> {
  const { readSourceFiles } = await import("@corsac/spec/node");
  const { holdsApi } = await import("@corsac/spec/site");
  const path = resolve(environment.cwd, from);
  const inside = relative(join(service.folder, "pages"), path);
  if (!inside.startsWith("..") && !isAbsolute(inside))
    throw usageError(
      `${from} is in ${service.shown}/pages already.`,
      "It is read as it stands there.",
      "already-there",
    );
  const files = await readSourceFiles([path]);
  const pages = files.map(({ path: file, text }) => ({
    url: fromFolder(service, file),
    text,
    holdsApi: holdsApi(text),
  }));
  if (!pages.some((page) => page.holdsApi))
    throw usageError(
      `${from} holds no API in any form that is understood.`,
      "corsac lint says more.",
      "no-pages",
    );
  return { from: fromFolder(service, path), kind: "files", allowOrigins: [], pages, missing: [] };
}

/** Relative to the service's folder, so that the lock file is the same on every machine. */
function fromFolder({ folder }: ServiceFolder, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
