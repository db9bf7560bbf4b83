import { join, resolve } from "node:path";
import { isFolder } from "./make-folder.js";
import { fillTemplate, isTemplate } from "./name-template.js";
import type { OutputTarget } from "./output-names.js";
import { isSpecialFile } from "./replace-file.js";
import { safeName } from "./safe-name.js";
import { prepareFile, prepareFolder } from "./write-new-file.js";

/** Characters of a prediction's id that go into a file's name. */
const idLength = 8;

/** The name of a prediction's files without `-o`: the model and the start of the id. */
export function outputStem(slug: string, id: string): string {
  return safeName(`${slug}-${id.slice(0, idLength)}`);
}

/**
 * The destination of a prediction's files.
 *
 * @param stem the start of names without `-o`
 * @param values the values of a template: the input's fields, the model, the prediction's id
 */
export type MakeTarget = (stem: string, values?: Readonly<Record<string, unknown>>) => OutputTarget;

/**
 * Reads `-o`: standard output for `-`, a folder where it ends in a slash or exists as one, a device or pipe that
 * exists, else a file's name. The folder is created, and checked to take new files, before anything is paid for.
 *
 * @param force whether an existing file will be replaced
 */
export async function readOutputTarget(
  option: string | undefined,
  { cwd, force }: { cwd: string; force: boolean },
): Promise<MakeTarget> {
  if (option === "-") return (stem) => ({ kind: "stdout", stem });
  const shown = option ?? "";
  if (isTemplate(shown)) {
    const [folder = "."] = /^[^{]*(?=[/\\])/.exec(shown) ?? [];
    await prepareFolder(resolve(cwd, folder), folder);
    return (_stem, values = {}) => ({ kind: "template", template: fillTemplate(shown, values) });
  }
  const path = resolve(cwd, shown);
  if (shown === "" || /[/\\]$/.test(shown) || (await isFolder(path))) {
    await prepareFolder(path, shown === "" ? "the current folder" : shown);
    return (stem) => ({ kind: "folder", folder: shown === "" ? "" : join(shown), stem });
  }
  await prepareFile(path, shown, force);
  if (await isSpecialFile(path)) return () => ({ kind: "device", path: shown });
  return () => ({ kind: "file", path: shown });
}
