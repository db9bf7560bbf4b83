/** A link of Starlight's sidebar. */
export interface RouteLink {
  type: "link";
  label: string;
  href: string;
  isCurrent: boolean;
  badge: unknown;
  attrs: Record<string, unknown>;
}

/** A group of Starlight's sidebar. */
export interface RouteGroup {
  type: "group";
  label: string;
  entries: RouteEntry[];
  collapsed: boolean;
  badge: unknown;
}

export type RouteEntry = RouteLink | RouteGroup;

/** A service in the sidebar of one locale. */
export interface ServicePlace {
  /** The address of its index page: the first link of its group. */
  overview: string;
  /** The anchors of its tags on the index page, in the order of the sidebar. Empty if it has fewer than two. */
  tags: readonly string[];
}

/** The number of links of the reference up to which the sidebar has them all: about 25 kB in each page. */
export const largestWholeSidebar = 60;

function countLinks(entries: readonly RouteEntry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.type === "link" ? 1 : countLinks(entry.entries)), 0);
}

const isOpen = (entry: RouteEntry): boolean =>
  entry.type === "link" ? entry.isCurrent : entry.entries.some(isOpen);

/** A link in the place of a group. */
function linkTo({ label, badge }: RouteGroup, href: string): RouteLink {
  return { type: "link", label, href, isCurrent: false, badge, attrs: {} };
}

/** The entries of the current service, with a link in the place of each tag that the current page does not have. */
function foldTags(entries: readonly RouteEntry[], { overview, tags }: ServicePlace): RouteEntry[] {
  if (countLinks(entries) <= largestWholeSidebar) return [...entries];
  return entries.map((entry) => {
    if (entry.type === "link" || !entry.entries.some(({ type }) => type === "group")) return entry;
    const folded = entry.entries.map((tag, index) =>
      tag.type === "link" || isOpen(tag) ? tag : linkTo(tag, `${overview}#${tags[index] ?? ""}`),
    );
    return { ...entry, entries: folded };
  });
}

/**
 * The sidebar of a page, without the links that are far from it. A large reference would otherwise be half of each page. Other
 * services become links to their index pages; in the current service other tags become links to their places on it.
 */
export function foldSidebar(sidebar: readonly RouteEntry[], services: readonly ServicePlace[]): RouteEntry[] {
  const placeOf = (entry: RouteEntry): ServicePlace | undefined => {
    const first = entry.type === "group" ? entry.entries[0] : undefined;
    return first?.type === "link" ? services.find(({ overview }) => overview === first.href) : undefined;
  };
  const own = sidebar.filter((entry) => placeOf(entry) !== undefined);
  if (countLinks(own) <= largestWholeSidebar) return [...sidebar];
  const isAlone = own.length === 1;
  return sidebar.map((entry) => {
    const place = placeOf(entry);
    if (place === undefined || entry.type === "link") return entry;
    return isAlone || isOpen(entry)
      ? { ...entry, entries: foldTags(entry.entries, place) }
      : linkTo(entry, place.overview);
  });
}
