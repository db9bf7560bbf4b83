import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { collect, type Diagnostics } from "../diagnostics/diagnostics.js";
import { finding } from "../findings/finding.js";
import { ReferenceLibrary } from "../references/reference-library.js";
import type { References } from "../references/references.js";
import type { FileReading } from "./page.js";
import { partFiles } from "./part-files.js";
import { isUnderstood, readFile } from "./read-file.js";

/** What the files of a service say, each in one shape whatever its form. */
export interface FilesRead {
  readings: FileReading[];
  /** False where none of the files can be read as documentation. */
  readable: boolean;
}

/**
 * The stage `forms`, with `references` in it: takes the files of a service, finds the form of each, follows the
 * references between them (`references/link-references.ts`), and returns what each file says.
 *
 * @param references What the files' references may lead to beside the files themselves.
 */
export function readFiles(
  files: readonly SourceFile[],
  references: References | undefined,
  diagnostics: Diagnostics,
): FilesRead {
  const library = new ReferenceLibrary(files, references);
  const parts = partFiles(files, library);
  let readings: FileReading[] = [];
  const found = collect((own) => {
    readings = files.filter((file) => !parts.has(file)).flatMap((file) => readFile(file, own, library));
  });
  const readable = files.length === 0 || readings.some(isUnderstood);
  if (!readable) diagnostics.report(...nothingRead(files));
  // Of a single file, that it holds no API is what that error says.
  const isSaid = ({ rule }: Diagnostic): boolean =>
    !readable && files.length === 1 && rule === "no-api-in-file";
  diagnostics.report(...found.filter((one) => !isSaid(one)));
  return { readings, readable };
}

/** The error of a service of which no file can be read. */
function nothingRead(files: readonly SourceFile[]): Diagnostic[] {
  const message =
    files.length === 1
      ? "The file cannot be read as API documentation"
      : `None of the ${files.length} files can be read as API documentation`;
  return files
    .slice(0, 1)
    .map(({ path }) => finding("no-documentation", message, { file: path, line: 1, column: 1 }));
}
