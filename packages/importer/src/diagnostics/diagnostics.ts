import type { Diagnostic } from "./diagnostic.js";
import { maskSecrets } from "./mask-secrets.js";
import { mapTexts } from "./message.js";

/**
 * Collects the findings of all stages. Masks keys, and drops a finding that was reported before, because the variants
 * of one request share the rest of their page.
 */
export class Diagnostics {
  readonly #found = new Map<string, Diagnostic>();

  report(...found: readonly Diagnostic[]): void {
    for (const diagnostic of found) {
      const masked = withoutSecrets(diagnostic);
      const key = JSON.stringify(masked);
      if (!this.#found.has(key)) this.#found.set(key, masked);
    }
  }

  /** In the order in which they were reported. */
  get all(): Diagnostic[] {
    return [...this.#found.values()];
  }
}

/** The findings of a single stage. */
export function collect(stage: (diagnostics: Diagnostics) => void): Diagnostic[] {
  const diagnostics = new Diagnostics();
  stage(diagnostics);
  return diagnostics.all;
}

function withoutSecrets(diagnostic: Diagnostic): Diagnostic {
  const { message, wording, hint, hintWording } = diagnostic;
  const masked = (text: string): string => maskSecrets(text);
  return {
    ...diagnostic,
    message: maskSecrets(message),
    ...(wording === undefined ? {} : { wording: mapTexts(wording, masked) }),
    ...(hint === undefined ? {} : { hint: maskSecrets(hint) }),
    ...(hintWording === undefined ? {} : { hintWording: mapTexts(hintWording, masked) }),
  };
}
