import { readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ServiceSource } from "@corsac/importer";
import type { PagePlan, SourcesLock } from "@corsac/importer/site";
import { findSpecsFolder } from "../documents/project-folder.js";
import { usageError } from "../errors/usage-error.js";
import { isFolder } from "../files/make-folder.js";
import { notWritable } from "../files/not-writable.js";
import { writeFileAnew } from "../files/write-file-anew.js";
import { say } from "../language/say.js";

/** The folder of a service whose pages are fetched. */
export interface ServiceFolder {
  name: string;
  folder: string;
  /** As displayed: `specs/acme`. */
  shown: string;
}

/** The folder of a service in the project's `specs`, existing or new. */
export async function serviceFolder(
  name: string,
  specs: string | undefined,
  cwd: string,
): Promise<ServiceFolder> {
  // The name is used for a folder, so it must not contain a path.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) || name.length > 64)
    throw usageError(
      say`${JSON.stringify(name)} cannot be a service's name.`,
      say`Letters, digits, dots, dashes and underscores; for example --service acme.`,
      "invalid-service",
    );
  const parent = specs ?? (await findSpecsFolder(cwd)) ?? join(cwd, "specs");
  const folder = join(parent, name);
  return { name, folder, shown: relative(cwd, folder) || "." };
}

/** The source in a service's folder, or undefined where it has no pages yet. */
export async function readService({ folder }: ServiceFolder): Promise<ServiceSource | undefined> {
  if (!(await isFolder(join(folder, "pages")))) return undefined;
  const { readServiceFolder } = await import("@corsac/importer/node");
  const { DocumentationError } = await import("@corsac/importer");
  try {
    return await readServiceFolder(folder);
  } catch (error) {
    if (DocumentationError.isInstance(error) && error.code === "no-pages") return undefined;
    throw error;
  }
}

export async function readSourcesLock({ folder, shown }: ServiceFolder): Promise<SourcesLock> {
  const { lockName, readLock } = await import("@corsac/importer/site");
  const text = await readFile(join(folder, lockName), "utf8").catch(() => undefined);
  return text === undefined ? { sources: [] } : readLock(text, join(shown, lockName));
}

/** Writes the planned changes to the folder, the lock file last. */
export async function writeService(
  { folder, shown }: ServiceFolder,
  plans: readonly PagePlan[],
  lock: SourcesLock,
): Promise<void> {
  const { lockName, writeLock } = await import("@corsac/importer/site");
  for (const { write, remove } of plans) {
    for (const [file, text] of write) await writeFileAnew(join(folder, file), join(shown, file), text);
    for (const file of remove) {
      await rm(join(folder, file), { force: true }).catch((error: unknown) => {
        throw notWritable(join(shown, file), error);
      });
    }
  }
  const text = writeLock(lock);
  const current = await readFile(join(folder, lockName), "utf8").catch(() => undefined);
  if (current !== text) await writeFileAnew(join(folder, lockName), join(shown, lockName), text);
}
