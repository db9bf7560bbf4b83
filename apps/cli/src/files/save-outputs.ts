import { extname } from "node:path";
import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { writeWarnings } from "../terminal/warnings.js";
import { collectFiles } from "./collect-files.js";
import { contentExtension } from "./content-extension.js";
import { type OutputTarget, outputNames, sameFormat } from "./output-names.js";
import { writeNewFile } from "./write-new-file.js";

/** A file that was saved. */
export interface SavedFile {
  /** As typed or relative to the current folder. */
  path: string;
  /** Its source. */
  url: string | undefined;
  /** In bytes. */
  size: number;
}

/** The handling of text and data without a destination: they are printed, or returned for the caller to print. */
export type UnsavedWords = "print" | "keep";

/** The handling of text without a destination: with `--json` it is part of the JSON. */
export function unsavedWords({
  json,
  output,
}: {
  json: boolean;
  output: string | undefined;
}): UnsavedWords | undefined {
  if (output !== undefined) return undefined;
  return json ? "keep" : "print";
}

/** The name with the correct extension of its content. */
function withExtension(name: string, extension: string): string {
  return `${name.slice(0, name.length - extname(name).length)}.${extension}`;
}

/** An output that is not a file: text, or data. */
function textOutput(output: unknown): { text: string; extension: string } {
  if (typeof output === "string")
    return { text: output.endsWith("\n") ? output : `${output}\n`, extension: "txt" };
  return { text: `${JSON.stringify(output, null, 2)}\n`, extension: "json" };
}

/**
 * Saves the files of an output and returns their paths. An output without files is saved as text or JSON, unless
 * `words` specifies another handling.
 */
export async function saveOutputs(
  output: unknown,
  target: OutputTarget,
  options: { environment: Environment; force: boolean; words?: UnsavedWords | undefined },
): Promise<SavedFile[]> {
  const { environment, force } = options;
  const { cwd } = environment;
  const located = collectFiles(output);
  if (located.length === 0) {
    const { text, extension } = textOutput(output);
    if (options.words === "keep") return [];
    if (target.kind === "stdout" || options.words === "print") {
      environment.stdout.write(text);
      return [];
    }
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
    if (target.kind === "stdout" && index === 0) {
      environment.stdout.writeBytes(content.bytes);
      continue;
    }
    if (target.kind !== "device" && !sameFormat(extname(name).slice(1), content.extension))
      writeWarnings(
        [
          say`${name} is ${content.extension} by its content: ${withExtension(name, content.extension)} would be right.`,
        ],
        environment,
      );
    const path = await writeNewFile(name, content.bytes, { cwd, force });
    saved.push({ path, url: content.url, size: content.bytes.byteLength });
  }
  if (target.kind !== "stdout" || saved.length === 0) return saved;
  // Standard output contains the bytes of the first file, so nothing else may be written there.
  writeWarnings([say`Further files: ${saved.map(({ path }) => path).join(", ")}`], environment);
  return [];
}
