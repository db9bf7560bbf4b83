// Starlight's route middleware: adds a link to the Markdown version of a page for programs.
import { reference } from "virtual:corsac/reference";
import { pagePathOf, publicAddress, twinPath } from "./twin-address.js";

interface StarlightLocals {
  starlightRoute: { head: { tag: "link"; attrs: Record<string, string>; content: string }[] };
}

/** Adds `<link rel="alternate" type="text/markdown">` to the head of each page. */
export function onRequest({ locals, url }: { locals: unknown; url: URL }): void {
  const { siteBase } = reference;
  const below = decodeURI(url.pathname).slice(siteBase.replace(/\/+$/, "").length);
  const path = pagePathOf(below.replace(/^\/+|\/+$/g, ""));
  // The 404 page has no Markdown version.
  if (/(?:^|\/)404$/.test(path)) return;
  const { head } = (locals as StarlightLocals).starlightRoute;
  head.push({
    tag: "link",
    attrs: {
      rel: "alternate",
      type: "text/markdown",
      href: publicAddress(twinPath(path), siteBase, undefined),
    },
    content: "",
  });
}
