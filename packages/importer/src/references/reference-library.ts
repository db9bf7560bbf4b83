import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonPointer } from "../document/json.js";
import { readWholeJson } from "../positions/read-whole-json.js";
import { SourceText } from "../positions/source-text.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import { readYamlTree } from "../positions/yaml-tree.js";
import { foreignReferences } from "./foreign-references.js";
import { isAddress, plainPath, type ReferenceTarget, referenceTarget } from "./reference-target.js";
import type { References, Refusal } from "./references.js";

/** What a reference was found to mean. */
export type FoundReference =
  | { file: SourceFile; pointer: JsonPointer | undefined }
  | { refused: Refusal; shown: string };

/** All documents together bring in no more values than this: parts that hold each other would have no end. */
const maximumValues = 300_000;

/** The files that pages refer to, each read once. */
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

  /** What a reference in a file means: beside the file as it is here, or beside where it was before. */
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

  /** Where a reference in a file may lead, the likelier first. */
  candidates(reference: string, from: string): ReferenceTarget[] {
    const origin = this.#origins.get(from);
    return (origin === undefined ? [from] : [origin, from])
      .map((start) => referenceTarget(reference, start))
      .filter((target) => target !== undefined);
  }

  /** All files, those that pages refer to and the pages themselves. */
  files(): SourceFile[] {
    return [...this.#files.values()];
  }

  add(file: SourceFile): void {
    this.#files.set(plainPath(file.path), file);
  }

  /** What a file holds; undefined where it cannot be read, which is reported the first time. */
  tree(file: SourceFile, diagnostics: Diagnostics): SourcedValue | undefined {
    if (!this.#trees.has(file.path)) {
      const text = file.text.replace(/^\uFEFF/, "");
      const source = new SourceText({ path: file.path, text });
      const isJson = /^\s*[{[]\s*(?:["\]}{[]|\/[/*])/.test(text);
      const tree = isJson
        ? readWholeJson(source, "The file", diagnostics)
        : readYamlTree(text, source, 0, diagnostics);
      this.#trees.set(file.path, tree);
    }
    return this.#trees.get(file.path);
  }

  /** Counts one more value that a reference brought in; false where there are too many. */
  takes(): boolean {
    this.#values += 1;
    return this.#values <= maximumValues;
  }

  /**
   * The files that those given lead to, directly or through others.
   *
   * @param starts Which of them are looked into. Asked only of files that refer to others.
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
