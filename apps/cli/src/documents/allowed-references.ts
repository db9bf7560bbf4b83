import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { usageError } from "../errors/usage-error.js";
import { isFolder } from "../files/make-folder.js";

/** How the option looks in every command that reads pages. */
export const allowReferenceArgument = {
  "allow-ref": {
    type: "string",
    valueHint: "folder",
    description: "Let pages refer to files of this folder, too ($ref); may be repeated",
  },
} as const;

/**
 * The folders that pages may refer to beside their own: those asked for, and those of the project's
 * corsac.config.json.
 *
 * @returns absolute paths
 */
export async function allowedReferences(asked: readonly string[], cwd: string): Promise<string[]> {
  const folders = asked.map((folder) => resolve(cwd, folder));
  for (const [index, folder] of folders.entries()) {
    if (await isFolder(folder)) continue;
    throw usageError(
      `${asked[index]} is no folder.`,
      /^https?:/.test(asked[index] ?? "")
        ? "What stands at an address is fetched once, beside the pages: corsac add <address> --service <name> --follow-refs."
        : "Name the folder that the files are in: --allow-ref ../common.",
      "invalid-folder",
    );
  }
  return [...folders, ...(await configured(cwd))];
}

/** A configuration that cannot be read is what `corsac generate` tells about. */
async function configured(cwd: string): Promise<string[]> {
  try {
    const content: unknown = JSON.parse(await readFile(join(cwd, "corsac.config.json"), "utf8"));
    if (typeof content !== "object" || content === null || !("allowReferences" in content)) return [];
    const { allowReferences } = content;
    const folders: unknown[] = Array.isArray(allowReferences) ? allowReferences : [];
    return folders.filter((folder) => typeof folder === "string").map((folder) => resolve(cwd, folder));
  } catch {
    return [];
  }
}
