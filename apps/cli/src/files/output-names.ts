import { basename, dirname, extname, join } from "node:path";

/** A file to name: what distinguishes it from its siblings, and the extension its content deserves. */
export interface NamedContent {
  /** Keys on the way to it in the output (`audio`); numbers are positions in a list, from 0. */
  path: readonly (string | number)[];
  /** Without a dot: `webp`. */
  extension: string;
}

/** Where the files of a prediction go. */
export type OutputTarget = { kind: "folder"; folder: string; stem: string } | { kind: "file"; path: string };

/** Characters that no common file system or shell minds. */
export function safeName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "") || "output";
}

/** Extensions of the same format. */
const synonyms: Readonly<Record<string, string>> = { jpeg: "jpg", tif: "tiff", yml: "yaml" };

/** Whether two extensions (without dot, any case) mean the same format. */
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
 * The paths of a prediction's files. One file takes the plain name; several are told apart by their
 * key or number (`-audio`, `-2`). A name the user wrote keeps its extension, except where several
 * files have several formats.
 */
export function outputNames(target: OutputTarget, files: readonly NamedContent[]): string[] {
  const single = files.length === 1;
  return files.map((file) => {
    const part = single ? "" : suffix(file);
    if (target.kind === "folder") return join(target.folder, `${target.stem}${part}.${file.extension}`);
    const written = extname(target.path);
    if (single) return written === "" ? `${target.path}.${file.extension}` : target.path;
    const stem = join(dirname(target.path), basename(target.path, written));
    const keeps = written !== "" && sameFormat(written.slice(1), file.extension);
    return `${stem}${part}${keeps ? written : `.${file.extension}`}`;
  });
}

/** `picture.webp`, `picture-2.webp`, `picture-3.webp` …: the names to try until one is free. */
export function* candidateNames(path: string): Generator<string> {
  yield path;
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 2; ; number += 1) yield `${stem}-${number}${extension}`;
}
