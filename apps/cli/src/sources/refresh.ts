import type { ApiChange, Diagnostic, ServiceSource } from "@corsac/importer";
import { countOperations } from "@corsac/importer/document";
import type { LockedSource, PagePlan, SourcesLock } from "@corsac/importer/site";
import type { Gathered } from "./gather.js";
import { type ServiceFolder, writeService } from "./service-folder.js";

/** One source, and its effect on the folder. */
export interface RefreshedSource {
  gathered: Gathered;
  plan: PagePlan;
}

/** The effect of adding or updating, or with `check` the effect that it would have. */
export interface Refresh {
  service: ServiceFolder;
  sources: RefreshedSource[];
  /** The changes of the API; empty for a new service. */
  changes: ApiChange[];
  isNew: boolean;
  operations: number;
  models: number;
  diagnostics: Diagnostic[];
  wrote: boolean;
}

export interface RefreshOptions {
  force: boolean;
  check: boolean;
}

/**
 * Updates a service's folder to the gathered pages, and compares the new document with the previous one.
 *
 * @param current The current folder; undefined where it has no pages.
 */
export async function refresh(
  service: ServiceFolder,
  current: ServiceSource | undefined,
  lock: SourcesLock,
  gathered: readonly Gathered[],
  options: RefreshOptions,
): Promise<Refresh> {
  const { pageOrigins, planPages } = await import("@corsac/importer/site");
  const files = new Map((current?.pages ?? []).map(({ path, text }) => [path, text]));
  const sources: RefreshedSource[] = [];
  const locked = new Map(lock.sources.map((source) => [keyOf(source), source]));
  for (const one of gathered) {
    const keep = new Set(one.missing.filter(({ code }) => code !== "not-found").map(({ url }) => url));
    const before = locked.get(keyOf(one))?.pages ?? [];
    const plan = await planPages(one.pages, { before, files, keep, force: options.force });
    for (const [file, text] of plan.write) files.set(file, text);
    for (const file of plan.remove) files.delete(file);
    const { from, kind, allowOrigins, followReferences } = one;
    locked.set(keyOf(one), { from, kind, allowOrigins, followReferences, pages: plan.pages });
    sources.push({ gathered: one, plan });
  }
  const origins = pageOrigins({ sources: [...locked.values()] });
  const after = withPages(service, current, files, origins);
  const { buildDocument, compareDocuments, describeModels } = await import("@corsac/importer");
  const built = buildDocument(after);
  const before = current === undefined ? undefined : buildDocument(current).document;
  const plans = sources.map(({ plan }) => plan);
  if (!options.check) await writeService(service, plans, { sources: [...locked.values()] });
  return {
    service,
    sources,
    changes: before === undefined ? [] : compareDocuments(before, built.document),
    isNew: before === undefined,
    operations: countOperations(built.document),
    models: describeModels(built.document).length,
    diagnostics: built.diagnostics,
    wrote: !options.check,
  };
}

/** Text from standard input is a separate source each time. */
function keyOf({
  from,
  kind,
  pages,
}: Pick<LockedSource, "from" | "kind"> & { pages: readonly { url: string }[] }): string {
  return kind === "stdin" ? `- ${pages[0]?.url ?? ""}` : from;
}

function withPages(
  { name }: ServiceFolder,
  current: ServiceSource | undefined,
  files: ReadonlyMap<string, string>,
  origins: ReadonlyMap<string, string>,
): ServiceSource {
  const pages = [...files]
    .map(([path, text]) => ({ path, text }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  return { ...(current ?? { name }), pages, references: { files: [], ...current?.references, origins } };
}
