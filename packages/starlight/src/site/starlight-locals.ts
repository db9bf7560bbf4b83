/** The used part of `Astro.locals` in a site with Starlight, whose own types a site has and this package has not. */
export interface StarlightLocals {
  /** Absent on pages that Starlight does not render. */
  readonly starlightRoute?: { readonly lang?: string };
  /** The text of the interface for a key, in the language of the page. */
  t(key: string): string;
}
