import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `astro build` puts the site. */
export const siteFolder: string = fileURLToPath(new URL("../../dist", import.meta.url));

/** Every built page as a path: `/`, `/zh/getting-started/`. */
export function listPages(): string[] {
  if (!existsSync(siteFolder))
    throw new Error("The site is not built. Run `npx turbo run build --filter @corsac/docs`.");
  return readdirSync(siteFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("index.html") && !/(?:^|[\\/])404[\\/]/.test(file))
    .map((file) => `/${relative(".", file).split(sep).slice(0, -1).join("/")}/`.replace("//", "/"))
    .sort();
}

/** The links of a page that stay on the site, without their fragments. */
export function internalLinks(page: string): string[] {
  const links = [...htmlOf(page).matchAll(/\s(?:href|src)="(\/[^"/][^"]*|\/)"/g)].map(
    (match) => match[1] ?? "/",
  );
  return [...new Set(links.map((link) => link.split(/[?#]/)[0] ?? link))];
}

function htmlOf(page: string): string {
  return readFileSync(join(siteFolder, page, "index.html"), "utf8");
}

/** Links of a page to places, on it or on other pages, that no element has. */
export function brokenFragments(page: string): string[] {
  const links = [...htmlOf(page).matchAll(/\shref="((?:\/[^"#]*)?)#([^"]+)"/g)];
  return links.flatMap(([, path = "", fragment = ""]) => {
    const id = decodeURIComponent(fragment);
    return htmlOf(path === "" ? page : path).includes(` id="${id}"`) ? [] : [`${path}#${id}`];
  });
}

const candidates = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium of this machine, or undefined. */
export const chromiumPath: string | undefined = candidates.find((path) => existsSync(path));
