import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { DocumentOperation } from "../document/operations.js";
import { finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import type { ResolveContext } from "./resolve-context.js";

interface Word {
  location: SourceLocation;
  /** Documented operations that the flag was applied to. */
  documented: DocumentOperation[];
  /** Whether the flag also applies to an operation without a page: one binding may be written for several. */
  isNeeded: boolean;
}

/**
 * The positions of `undocumented` in an overlay, with the operations of each. One flag may apply to many models or
 * lifecycles.
 */
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

  /** Reports flags without any effect, as errors at their lines. */
  report(diagnostics: Diagnostics): void {
    for (const { location, documented, isNeeded } of this.#words.values()) {
      if (isNeeded) continue;
      const names = [...new Set(documented.map(({ method, path }) => `${method.toUpperCase()} ${path}`))];
      const message = phrase`A binding declares ${names} as undocumented, but a page or another binding describes it.`;
      diagnostics.report(finding("operation-documented", message, location));
    }
  }
}
