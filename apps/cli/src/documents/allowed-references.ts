import { resolve } from "node:path";
import { usageError } from "../errors/usage-error.js";
import { isFolder } from "../files/make-folder.js";
import { say } from "../language/say.js";
import { readConfigFile } from "./config-file.js";

/** The option of every command that reads pages. */
export const allowReferenceArgument = {
  "allow-ref": {
    type: "string",
    valueHint: "folder",
    description: "Let pages refer to files of this folder, too ($ref); may be repeated",
  },
} as const;

/**
 * The folders that pages may refer to beside their own: those of the option, and those of the project's
 * corsac.config.json.
 *
 * @returns absolute paths
 */
export async function allowedReferences(asked: readonly string[], cwd: string): Promise<string[]> {
  const folders = asked.map((folder) => resolve(cwd, folder));
  for (const [index, folder] of folders.entries()) {
    if (await isFolder(folder)) continue;
    throw usageError(
      say`${asked[index]} is no folder.`,
      /^https?:/.test(asked[index] ?? "")
        ? say`What stands at an address is fetched once, beside the pages: corsac add <address> --service <name> --follow-refs.`
        : say`Name the folder that the files are in: --allow-ref ../common.`,
      "invalid-folder",
    );
  }
  const { allowReferences } = await readConfigFile(cwd);
  return [...folders, ...allowReferences.map((folder) => resolve(cwd, folder))];
}
