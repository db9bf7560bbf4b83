import { basename, dirname, extname, join } from "node:path";
import { fillFileName } from "./name-template.js";
import { safeName } from "./safe-name.js";

/** A file to name: its distinction from the other files, and the correct extension of its content. */
export interface NamedContent {
  /** Keys of its position in the output (`audio`); numbers are indexes of a list, from 0. */
  path: readonly (string | number)[];
  /** Without a dot: `webp`. */
  extension: string;
}

/** The destination of a prediction's files. */
export type OutputTarget =
  | { kind: "folder"; folder: string; stem: string }
  | { kind: "file"; path: string }
  /** A device or a pipe: all files are written to it, in their order. */
  | { kind: "device"; path: string }
  /** Named by a template, in which only `{ext}` and `{n}` are left. */
  | { kind: "template"; template: string }
  /** The first file is written to standard output; others go into the current folder. */
  | { kind: "stdout"; stem: string };

/** Extensions of the same format. */
const synonyms: Readonly<Record<string, string>> = { jpeg: "jpg", tif: "tiff", yml: "yaml" };

/** Whether two extensions (without dot, any case) are the same format. */
export function sameFormat(left: string, right: string): boolean {
  const plain = (extension: string): string => synonyms[extension.toLowerCase()] ?? extension.toLowerCase();
  return plain(left) === plain(right);
}

function suffix(file: NamedContent): string {
  return file.path
    .map((step) => (typeof step === "number" ? String(step + 1) : safeName(step)))
    .map((step) => `-${step}`)
    .join("");
}

/**
 * The paths of a prediction's files. One file gets the plain name; several are distinguished by their key or number
 * (`-audio`, `-2`). A name from the user keeps its extension, except where several files have several formats.
 */
export function outputNames(target: OutputTarget, files: readonly NamedContent[]): string[] {
  const single = files.length === 1;
  return files.map((file, index) => {
    const part = single ? "" : suffix(file);
    if (target.kind === "template")
      return fillFileName(target.template, { extension: file.extension, number: index + 1, part });
    if (target.kind === "device") return target.path;
    if (target.kind !== "file")
      return join(target.kind === "folder" ? target.folder : "", `${target.stem}${part}.${file.extension}`);
    const written = extname(target.path);
    if (single) return written === "" ? `${target.path}.${file.extension}` : target.path;
    const stem = join(dirname(target.path), basename(target.path, written));
    const keeps = written !== "" && sameFormat(written.slice(1), file.extension);
    return `${stem}${part}${keeps ? written : `.${file.extension}`}`;
  });
}

/** `picture.webp`, `picture-2.webp`, `picture-3.webp` …: the names to try until one is not in use. */
export function* candidateNames(path: string): Generator<string> {
  yield path;
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 2; ; number += 1) yield `${stem}-${number}${extension}`;
}
