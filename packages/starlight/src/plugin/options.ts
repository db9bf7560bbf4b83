/** A document on the site, where more than its path must be said. */
export interface DocumentOptions {
  /** An `openapi.json`, relative to the Astro root. */
  path: string;
  /** Where samples import the models from; `@corsac/models` by default. */
  models?: string;
}

export interface CorsacStarlightOptions {
  /** Paths of OpenAPI documents with Corsac's extensions, relative to the Astro root. */
  documents: readonly (string | DocumentOptions)[];
  /** The folder of the pages in URLs; `reference` by default. */
  base?: string;
  /** A folder with outputs and their `pictures.json`, relative to the Astro root and inside its `publicDir`. */
  pictures?: string;
}
