import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonObject } from "../document/json.js";

/**
 * Where a fact comes from, as the document says it: the path from the service's `pages` folder on, or the bare file
 * name, so that the document does not depend on where the folder lies.
 */
export function sourceReference(location: SourceLocation): JsonObject {
  const parts = location.file.split(/[\\/]/);
  const pages = parts.lastIndexOf("pages");
  return { file: parts.slice(pages < 0 ? -1 : pages).join("/"), line: location.line };
}
