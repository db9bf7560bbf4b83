import { acme } from "../acme.test-document.js";
import { ownPhrases } from "../phrases/phrases.js";
import { sampleNames } from "../samples/sample-names.js";
import type { PageContext } from "./context.js";

/** The invented service on a site with a base path, in a language. */
export function acmeContext(language: string, locale?: string): PageContext {
  return {
    service: {
      name: "acmePaint",
      document: acme,
      imports: {
        client: "@corsac/core",
        models: "./corsac/index.gen.js",
        service: "./corsac/index.gen.js",
      },
      names: sampleNames(acme),
      hasClient: true,
      pictures: {},
    },
    document: acme,
    language,
    phrases: ownPhrases(language),
    sampleLanguages: ["python"],
    links: { siteBase: "/docs", base: "reference", locale, trailingSlash: true },
  };
}
