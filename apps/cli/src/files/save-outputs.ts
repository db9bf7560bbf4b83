import { extname } from "node:path";
import type { Environment } from "../environment.js";
import { writeWarnings } from "../terminal/warnings.js";
import { collectFiles } from "./collect-files.js";
import { contentExtension } from "./content-extension.js";
import { type OutputTarget, outputNames, sameFormat } from "./output-names.js";
import { writeNewFile } from "./write-new-file.js";

/** A file that was saved. */
export interface SavedFile {
  /** As typed or relative to the current folder. */
  path: string;
  /** Where it came from. */
  url: string | undefined;
  /** In bytes. */
  size: number;
}

/** Text that is no file: an answer in words, or data. */
function textOutput(output: unknown): { text: string; extension: string } {
  if (typeof output === "string")
    return { text: output.endsWith("\n") ? output : `${output}\n`, extension: "txt" };
  return { text: `${JSON.stringify(output, null, 2)}\n`, extension: "json" };
}

/**
 * Saves the files of an output and gives their paths. An output without files is saved as text or JSON.
 */
export async function saveOutputs(
  output: unknown,
  target: OutputTarget,
  options: { environment: Environment; force: boolean },
): Promise<SavedFile[]> {
  const { environment, force } = options;
  const { cwd } = environment;
  const located = collectFiles(output);
  if (located.length === 0) {
    const { text, extension } = textOutput(output);
    const [name = ""] = outputNames(target, [{ path: [], extension }]);
    return [
      { path: await writeNewFile(name, text, { cwd, force }), url: undefined, size: Buffer.byteLength(text) },
    ];
  }
  const contents = await Promise.all(
    located.map(async ({ path, file }) => {
      const bytes = await file.bytes();
      return {
        path,
        bytes,
        url: file.url,
        extension: await contentExtension(bytes, file.contentType, file.url),
      };
    }),
  );
  const saved: SavedFile[] = [];
  for (const [index, name] of outputNames(target, contents).entries()) {
    const content = contents[index];
    if (content === undefined) continue;
    if (!sameFormat(extname(name).slice(1), content.extension))
      writeWarnings([`${name} holds ${content.extension}, whatever its name says.`], environment);
    const path = await writeNewFile(name, content.bytes, { cwd, force });
    saved.push({ path, url: content.url, size: content.bytes.byteLength });
  }
  return saved;
}
