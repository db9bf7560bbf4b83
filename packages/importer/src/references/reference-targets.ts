import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import { textMember } from "../document/json-values.js";
import { innerPart, type Origin, type Part, partValue } from "./part.js";
import type { ReferenceLibrary } from "./reference-library.js";
import { refusedFinding, unknownPart } from "./refused-finding.js";

/** Resolves the references of one document. */
export class ReferenceTargets {
  readonly #main: Origin;
  readonly #library: ReferenceLibrary;
  readonly #diagnostics: Diagnostics;
  readonly #origins = new Map<string, Origin>();

  constructor(main: Origin, library: ReferenceLibrary, diagnostics: Diagnostics) {
    this.#main = main;
    this.#library = library;
    this.#diagnostics = diagnostics;
    this.#origins.set(main.path, main);
  }

  /** The target of a part's `$ref`; a finding if it cannot be resolved. */
  of(part: Part): Part | Diagnostic {
    return this.meantBy(textMember(partValue(part), "$ref") ?? "", innerPart(part, "$ref"));
  }

  /** @param written The position of the reference. */
  meantBy(reference: string, written: Part): Part | Diagnostic {
    const place = written.origin.tree.at(written.pointer);
    const found = this.#library.find(reference, written.origin.path);
    if (!("file" in found)) return refusedFinding(reference, found, place);
    const origin = this.#origins.get(found.file.path) ?? this.#read(found.file);
    if (origin === undefined)
      return unknownPart(reference, phrase`leads to a file that cannot be read`, place);
    const { pointer } = found;
    if (pointer !== undefined && origin.tree.get(pointer) !== undefined) return { origin, pointer };
    const file = origin === this.#main ? phrase`this file` : origin.path;
    return unknownPart(reference, phrase`leads to nothing in ${file}`, place);
  }

  /** The part itself, or its target if it consists only of a reference. */
  followed(part: Part): Part | undefined {
    let current = part;
    for (let steps = 0; steps < 20; steps += 1) {
      const value = partValue(current);
      if (value === undefined) return undefined;
      if (textMember(value, "$ref") === undefined) return current;
      const next = this.of(current);
      if (!isPart(next)) return undefined;
      current = next;
    }
    return undefined;
  }

  #read(file: SourceFile): Origin | undefined {
    const tree = this.#library.tree(file, this.#diagnostics);
    if (tree === undefined) return undefined;
    const origin = { tree, path: file.path };
    this.#origins.set(file.path, origin);
    return origin;
  }
}

export function isPart(found: Part | Diagnostic): found is Part {
  return "origin" in found;
}
