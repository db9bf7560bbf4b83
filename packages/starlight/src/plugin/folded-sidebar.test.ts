import { describe, expect, test } from "vitest";
import { foldSidebar, type RouteEntry, type RouteGroup, type RouteLink } from "./folded-sidebar.js";

const link = (href: string, isCurrent = false): RouteLink => ({
  type: "link",
  label: href,
  href,
  isCurrent,
  badge: undefined,
  attrs: {},
});
const group = (label: string, entries: RouteEntry[]): RouteGroup => ({
  type: "group",
  label,
  entries,
  collapsed: true,
  badge: undefined,
});

/** A service of two tags with links, of which one may be current. */
const service = (name: string, links: number, current = ""): RouteGroup =>
  group(name, [
    link(`/api/${name}/`, current === `/api/${name}/`),
    group(
      "Operations",
      ["one", "two"].map((tag) =>
        group(
          tag,
          Array.from({ length: links }, (_, index) => `/api/${name}/${tag}-${index}/`).map((href) =>
            link(href, href === current),
          ),
        ),
      ),
    ),
  ]);
const places = ["pets", "shops"].map((name) => ({ overview: `/api/${name}/`, tags: ["tag-one", "tag-two"] }));
const guide = link("/guide/");

describe("foldSidebar", () => {
  test("keeps a small reference", () => {
    const sidebar = [guide, service("pets", 3), service("shops", 3)];
    expect(foldSidebar(sidebar, places)).toEqual(sidebar);
  });

  test("has the current tag of the current service, and links to the other tags and services", () => {
    const current = "/api/pets/two-5/";
    const folded = foldSidebar([guide, service("pets", 40, current), service("shops", 40)], places);
    const [, pets, shops] = folded;
    expect(folded[0]).toEqual(guide);
    expect(shops).toMatchObject({ type: "link", label: "shops", href: "/api/shops/" });
    const [overview, operations] = (pets as RouteGroup).entries;
    expect(overview).toMatchObject({ href: "/api/pets/" });
    const [one, two] = (operations as RouteGroup).entries;
    expect(one).toMatchObject({ type: "link", label: "one", href: "/api/pets/#tag-one" });
    expect(two).toMatchObject({ type: "group", entries: { length: 40 } });
  });

  test("keeps all tags of a current service that is small", () => {
    const small = service("pets", 3, "/api/pets/");
    expect(foldSidebar([small, service("shops", 40)], places)[0]).toEqual(small);
  });

  test("lists the tags of the only service on pages outside of it", () => {
    const [pets] = foldSidebar([service("pets", 40)], places.slice(0, 1));
    const [, operations] = (pets as RouteGroup).entries;
    expect((operations as RouteGroup).entries.map(({ type }) => type)).toEqual(["link", "link"]);
  });
});
