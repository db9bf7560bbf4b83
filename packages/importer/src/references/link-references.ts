import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonValue } from "../document/json.js";
import { finding } from "../findings/finding.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import { foreignReferences } from "./foreign-references.js";
import { Linker, TooManyValues } from "./linker.js";
import type { ReferenceLibrary } from "./reference-library.js";

/**
 * An OpenAPI document that is written in several files, as one: what references of it mean in other files becomes part
 * of it, each part once, and knows its place in its own file. A reference that may not be followed, or leads nowhere,
 * is taken out and reported; what stood there allows anything.
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
    const message = "The files that it refers to unfold to more values than any documentation has";
    diagnostics.report(finding("nesting-too-deep", message, tree.at()));
    const nothing: JsonValue = {};
    return tree.with(nothing);
  }
}
