import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { DocumentOperation } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import type { ResolveContext } from "./resolve-context.js";

interface Word {
  location: SourceLocation;
  /** Documented operations that the word speaks of. */
  documented: DocumentOperation[];
  /** It also stands for an operation that no page has: the binding is written once for several. */
  isNeeded: boolean;
}

/** Where an overlay says `undocumented`, and what it says it of. One word may do for many models or lifecycles. */
export class UndocumentedWords {
  readonly #place: WrittenPlace;
  readonly #words = new Map<string, Word>();

  constructor(place: WrittenPlace) {
    this.#place = place;
  }

  readonly add: ResolveContext["onUndocumented"] = (path, documented) => {
    const location = this.#place(path);
    if (location === undefined) return;
    const { file, line, column } = location;
    const key = JSON.stringify([file, line, column]);
    const word = this.#words.get(key) ?? { location, documented: [], isNeeded: false };
    if (documented === undefined) word.isNeeded = true;
    else word.documented.push(documented);
    this.#words.set(key, word);
  };

  /** What has no effect anywhere, as errors at its lines. */
  report(diagnostics: Diagnostics): void {
    for (const { location, documented, isNeeded } of this.#words.values()) {
      if (isNeeded) continue;
      const names = [...new Set(documented.map(({ method, path }) => `${method.toUpperCase()} ${path}`))];
      const message = `A binding says that ${names.join(", ")} is undocumented, and a page or another binding describes it.`;
      diagnostics.report(finding("operation-documented", message, location));
    }
  }
}
