import { listOperations } from "../document/operations.js";
import type { Phrases } from "../phrases/english.js";
import type { SampleLanguage } from "../samples/snippets.js";
import { modelPath, operationPath, type PagePath, servicePath } from "./address.js";
import { modelsOf, type PageContext, type ServiceReference } from "./context.js";
import { modelPage } from "./model-page.js";
import { operationPage } from "./operation-page.js";
import type { ReferencePage } from "./page.js";
import { servicePage } from "./service-page.js";

/** A locale of the site. */
export interface SiteLocale {
  /** The folder in URLs. Undefined for the root locale. */
  locale: string | undefined;
  /** A BCP 47 tag. */
  language: string;
  phrases: Phrases;
}

/** The data of all pages: plain data, so that a virtual module can contain it. */
export interface Reference {
  siteBase: string;
  base: string;
  trailingSlash: boolean;
  locales: SiteLocale[];
  sampleLanguages: readonly SampleLanguage[];
  services: ServiceReference[];
}

export interface LocatedPage {
  locale: SiteLocale;
  path: PagePath;
  /** Makes the page. It is made when it is written, because the pages of a large document are larger than it. */
  page(): ReferencePage;
}

/** Every page of the reference, in every locale. */
export function listPages(reference: Reference): LocatedPage[] {
  return reference.locales.flatMap((locale) =>
    reference.services.flatMap((service) => {
      const { document, name } = service;
      const { siteBase, base, trailingSlash } = reference;
      const context: PageContext = {
        service,
        document,
        language: locale.language,
        phrases: locale.phrases,
        sampleLanguages: reference.sampleLanguages,
        links: { siteBase, base, trailingSlash, locale: locale.locale },
      };
      return [
        { locale, path: servicePath(name), page: () => servicePage(context) },
        ...modelsOf(document).map((model) => ({
          locale,
          path: modelPath(name, model.slug),
          page: () => modelPage(context, model),
        })),
        ...listOperations(document).map((located) => ({
          locale,
          path: operationPath(name, located.id),
          page: () => operationPage(context, located),
        })),
      ];
    }),
  );
}
