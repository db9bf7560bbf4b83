import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonValue } from "../document/json.js";
import { finding } from "../findings/finding.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import { foreignReferences } from "./foreign-references.js";
import { Linker, TooManyValues } from "./linker.js";
import type { ReferenceLibrary } from "./reference-library.js";

/**
 * Merges an OpenAPI document in several files into one: the targets of references in other files are added to it, each
 * once, with their positions in their own files. A reference that may not be followed, or has no target, is removed and
 * reported; anything is allowed in its place.
 */
export function linkReferences(
  tree: SourcedValue,
  library: ReferenceLibrary,
  diagnostics: Diagnostics,
): SourcedValue {
  const [first] = foreignReferences(tree.source.text);
  if (first === undefined) return tree;
  try {
    return new Linker(tree, library, diagnostics).link();
  } catch (thrown) {
    if (!(thrown instanceof TooManyValues)) throw thrown;
    const message = phrase`The files that it refers to unfold to more values than any documentation has`;
    diagnostics.report(finding("nesting-too-deep", message, tree.at()));
    const nothing: JsonValue = {};
    return tree.with(nothing);
  }
}
