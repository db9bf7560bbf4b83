// Starlight's route middleware: removes from the sidebar the links that are far from the page.
import { reference } from "virtual:corsac/reference";
import { operationsByTag } from "../document/tags.ts";
import { pageLink, servicePath } from "../pages/address.ts";
import { tagAnchor } from "../pages/tag-anchor.ts";
import { foldSidebar, type RouteEntry, type ServicePlace } from "../plugin/folded-sidebar.ts";

interface SidebarLocals {
  starlightRoute: { locale: string | undefined; sidebar: RouteEntry[] };
}

/** By locale, because a site has many pages and few locales. */
const placesByLocale = new Map<string | undefined, ServicePlace[]>();

function placesOf(locale: string | undefined): ServicePlace[] {
  const known = placesByLocale.get(locale);
  if (known !== undefined) return known;
  const { siteBase, base, trailingSlash, services } = reference;
  const links = { siteBase, base, trailingSlash, locale };
  const places = services.map(({ name, document }): ServicePlace => {
    const tags = operationsByTag(document).map(({ tag }, index) => tagAnchor(tag, index));
    return { overview: pageLink(links, servicePath(name)), tags: tags.length < 2 ? [] : tags };
  });
  placesByLocale.set(locale, places);
  return places;
}

/** Folds the sidebar of each page. */
export function onRequest({ locals }: { locals: unknown }): void {
  const { starlightRoute: route } = locals as SidebarLocals;
  route.sidebar = foldSidebar(route.sidebar, placesOf(route.locale));
}
