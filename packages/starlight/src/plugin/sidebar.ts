import type { ModelDescription } from "@corsac/importer/document";
import type { LocatedOperation } from "../document/operations.js";
import { operationsByTag } from "../document/tags.js";
import { modelPath, operationPath, servicePath } from "../pages/address.js";
import { modelsOf, type ServiceReference } from "../pages/context.js";
import type { SiteLocale } from "../pages/reference.js";
import { modelTitle, operationTitle, serviceTitle, tagTitle } from "../pages/titles.js";

export interface SidebarLink {
  label: string;
  translations: Record<string, string>;
  link: string;
  badge?: { text: string; variant: "default"; class: string };
}

export interface SidebarGroup {
  label: string;
  translations: Record<string, string>;
  collapsed: boolean;
  items: (SidebarLink | SidebarGroup)[];
}

/** A label with its translations. The first locale's label is used for locales without one. */
function labels(
  locales: readonly SiteLocale[],
  text: (locale: SiteLocale) => string,
): Pick<SidebarLink, "label" | "translations"> {
  const [first] = locales;
  return {
    label: first === undefined ? "" : text(first),
    translations: Object.fromEntries(locales.map((locale) => [locale.language, text(locale)])),
  };
}

/**
 * A service's part of the sidebar: overview, models, operations.
 * Links have neither locale nor site base: Starlight adds both.
 */
export function serviceSidebar(
  service: ServiceReference,
  locales: readonly SiteLocale[],
  base: string,
): SidebarGroup {
  const { document, name } = service;
  const link = (path: string): string => `/${base}/${path}/`;
  const models = modelsOf(document).map(
    (model: ModelDescription): SidebarLink => ({
      ...labels(locales, ({ language }) => modelTitle(model, language)),
      link: link(modelPath(name, model.slug)),
    }),
  );
  const linkOf = (located: LocatedOperation): SidebarLink => ({
    ...labels(locales, ({ language }) => operationTitle(located, language)),
    link: link(operationPath(name, located.id)),
    badge: { text: located.method, variant: "default", class: "corsac-method" },
  });
  const tagged = operationsByTag(document);
  const operations = tagged.flatMap(({ tag, operations: own }): (SidebarLink | SidebarGroup)[] => {
    const items = own.map(linkOf);
    if (tagged.length === 1) return items;
    const title = (locale: SiteLocale): string =>
      tag === undefined ? locale.phrases.otherOperations : tagTitle(tag, locale.language);
    return [{ ...labels(locales, title), collapsed: true, items }];
  });
  const group = (
    key: "models" | "operations",
    collapsed: boolean,
    items: SidebarGroup["items"],
  ): SidebarGroup[] =>
    items.length === 0 ? [] : [{ ...labels(locales, ({ phrases }) => phrases[key]), collapsed, items }];
  return {
    ...labels(locales, ({ language }) => serviceTitle(document, language)),
    collapsed: false,
    items: [
      { ...labels(locales, ({ phrases }) => phrases.overview), link: link(servicePath(name)) },
      ...group("models", false, models),
      ...group("operations", true, operations),
    ],
  };
}
