import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { ReferenceLibrary } from "../references/reference-library.js";
import { markdownPage } from "./openapi/markdown-page.js";
import { openApiFile } from "./openapi/openapi-file.js";

/** The files that are parts of other files: an API refers to them, and they contain none themselves. */
export function partFiles(files: readonly SourceFile[], library: ReferenceLibrary): ReadonlySet<SourceFile> {
  const holdsApi = (file: SourceFile): boolean =>
    openApiFile.recognises(file) || markdownPage.recognises(file);
  return new Set(library.reach(files, holdsApi).filter((file) => !holdsApi(file)));
}
