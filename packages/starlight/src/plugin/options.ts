import type { SampleLanguage } from "../samples/snippets.js";

/** A document on the site with options other than its path. */
export interface DocumentOptions {
  /**
   * The path of a document in any format that Corsac supports (OpenAPI, Swagger, JSON or YAML, a folder of pages),
   * relative to the Astro root.
   */
  path: string;
  /** The module of the models in samples. `@corsac/models` by default. */
  models?: string;
  /**
   * The service's name in URLs, unique on the site. By default `x-corsac-service.name`, or a name derived from the
   * file's.
   */
  name?: string;
  /** The server of requests in samples: a URL, or a variable as `$NAME`. By default the document's own server. */
  server?: string;
  /** The environment variable of the key in samples. `API_KEY` by default. */
  key?: string;
}

export interface CorsacStarlightOptions {
  /** Paths of OpenAPI documents with Corsac's extensions, relative to the Astro root. */
  documents: readonly (string | DocumentOptions)[];
  /** The folder of the pages in URLs. `reference` by default. */
  base?: string;
  /** The languages of an operation's samples in addition to TypeScript, the command line and curl. */
  sampleLanguages?: readonly SampleLanguage[];
  /**
   * Whether the built site works under a strict Content Security Policy: `style` attributes move into a style sheet, and
   * the build prints the header to send and writes it to `content-security-policy.txt`. Off by default.
   */
  contentSecurityPolicy?: boolean;
  /** A folder with outputs and their `pictures.json`, relative to the Astro root and inside its `publicDir`. */
  pictures?: string;
}
