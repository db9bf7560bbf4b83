import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonPointer } from "../document/json.js";
import { readWholeJson } from "../positions/read-whole-json.js";
import { SourceText } from "../positions/source-text.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import { readYamlTree } from "../positions/yaml-tree.js";
import { foreignReferences } from "./foreign-references.js";
import { isAddress, plainPath, type ReferenceTarget, referenceTarget } from "./reference-target.js";
import type { References, Refusal } from "./references.js";

/** The target of a reference, or the reason why it was refused. */
export type FoundReference =
  | { file: SourceFile; pointer: JsonPointer | undefined }
  | { refused: Refusal; shown: string };

/** The maximum number of values that references add to all documents: mutually nested parts could be endless. */
const maximumValues = 300_000;

/** The files that pages refer to, each parsed once. */
export class ReferenceLibrary {
  readonly #files = new Map<string, SourceFile>();
  readonly #refused: ReadonlyMap<string, Refusal>;
  readonly #origins: ReadonlyMap<string, string>;
  readonly #byOrigin = new Map<string, string>();
  readonly #trees = new Map<string, SourcedValue | undefined>();
  #values = 0;

  constructor(pages: readonly SourceFile[], { files, refused, origins }: References = { files: [] }) {
    for (const file of [...files, ...pages]) this.#files.set(plainPath(file.path), file);
    this.#refused = refused ?? new Map();
    this.#origins = origins ?? new Map();
    for (const [path, origin] of this.#origins) this.#byOrigin.set(origin, path);
  }

  /** The target of a reference in a file, relative to the file's current location or to its original one. */
  find(reference: string, from: string): FoundReference {
    const candidates = this.candidates(reference, from);
    for (const target of candidates) {
      const file = this.#files.get(this.#byOrigin.get(target.file) ?? target.file);
      if (file !== undefined) return { file, pointer: target.pointer };
    }
    const shown = candidates[0]?.file ?? reference;
    const standard: Refusal = { reason: isAddress(shown) ? "address" : "missing" };
    return { refused: this.#refused.get(shown) ?? standard, shown };
  }

  /** The possible targets of a reference in a file, the most likely first. */
  candidates(reference: string, from: string): ReferenceTarget[] {
    const origin = this.#origins.get(from);
    return (origin === undefined ? [from] : [origin, from])
      .map((start) => referenceTarget(reference, start))
      .filter((target) => target !== undefined);
  }

  /** All files: the referenced ones and the pages themselves. */
  files(): SourceFile[] {
    return [...this.#files.values()];
  }

  add(file: SourceFile): void {
    this.#files.set(plainPath(file.path), file);
  }

  /** The content of a file; undefined if it cannot be read, which is reported once. */
  tree(file: SourceFile, diagnostics: Diagnostics): SourcedValue | undefined {
    if (!this.#trees.has(file.path)) {
      const text = file.text.replace(/^\uFEFF/, "");
      const source = new SourceText({ path: file.path, text });
      const isJson = /^\s*[{[]\s*(?:["\]}{[]|\/[/*])/.test(text);
      const tree = isJson
        ? readWholeJson(source, phrase`The file`, diagnostics)
        : readYamlTree(text, source, 0, diagnostics);
      this.#trees.set(file.path, tree);
    }
    return this.#trees.get(file.path);
  }

  /** Counts one more value that a reference added; false above the maximum. */
  takes(): boolean {
    this.#values += 1;
    return this.#values <= maximumValues;
  }

  /**
   * The files that the given ones refer to, directly or indirectly.
   *
   * @param starts Selects the files to start from. Called only for files with references to others.
   */
  reach(files: readonly SourceFile[], starts: (file: SourceFile) => boolean): SourceFile[] {
    const reached = new Set<SourceFile>();
    const open = files.filter((file) => foreignReferences(file.text).length > 0 && starts(file));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const reference of foreignReferences(file.text)) {
        const found = this.find(reference, file.path);
        if (!("file" in found) || reached.has(found.file)) continue;
        reached.add(found.file);
        open.push(found.file);
      }
    }
    return [...reached];
  }
}
