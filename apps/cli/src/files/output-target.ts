import { dirname, join, resolve } from "node:path";
import { isFolder } from "./make-folder.js";
import { type OutputTarget, safeName } from "./output-names.js";
import { prepareFolder } from "./write-new-file.js";

/** Characters of a prediction's id that go into a file's name. */
const idLength = 8;

/** The name of a prediction's files without `-o`: the model and the start of the id. */
export function outputStem(slug: string, id: string): string {
  return safeName(`${slug}-${id.slice(0, idLength)}`);
}

/**
 * Reads `-o`: a folder where it ends in a slash or is one, else a file's name. The folder is made, and
 * found writable, before anything is paid for.
 */
export async function readOutputTarget(
  option: string | undefined,
  cwd: string,
): Promise<(stem: string) => OutputTarget> {
  const shown = option ?? "";
  const path = resolve(cwd, shown);
  if (shown === "" || /[/\\]$/.test(shown) || (await isFolder(path))) {
    await prepareFolder(path, shown === "" ? "the current folder" : shown);
    return (stem) => ({ kind: "folder", folder: shown === "" ? "" : join(shown), stem });
  }
  await prepareFolder(dirname(path), dirname(shown));
  return () => ({ kind: "file", path: shown });
}
