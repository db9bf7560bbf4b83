import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonObject } from "../document/json.js";

/** The source of a fact, as it is written into the document. */
export function sourceReference(location: SourceLocation): JsonObject {
  return { file: sourceFile(location.file), line: location.line };
}

/**
 * A file as sources name it: the path from the service's `pages` folder on, or the bare file name, so that the document
 * does not depend on the location of the folder.
 */
export function sourceFile(path: string): string {
  const parts = path.split(/[\\/]/);
  const pages = parts.lastIndexOf("pages");
  return parts.slice(pages < 0 ? -1 : pages).join("/");
}
