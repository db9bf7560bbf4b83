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

const texts = new Map<string, string>();

function htmlOf(page: string): string {
  const known = texts.get(page);
  if (known !== undefined) return known;
  const text = readFileSync(join(siteFolder, page, "index.html"), "utf8");
  texts.set(page, text);
  return text;
}

const ids = new Map<string, ReadonlySet<string>>();

/** The values of all `id` attributes of a page. */
function idsOf(page: string): ReadonlySet<string> {
  const known = ids.get(page);
  if (known !== undefined) return known;
  const found = new Set([...htmlOf(page).matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
  ids.set(page, found);
  return found;
}

/** Links of a page to places, on it or on other pages, that no element has. */
export function brokenFragments(page: string): string[] {
  const links = [...htmlOf(page).matchAll(/\shref="((?:\/[^"#]*)?)#([^"]+)"/g)];
  return links.flatMap(([, path = "", fragment = ""]) => {
    const id = decodeURIComponent(fragment);
    return idsOf(path === "" ? page : path).has(id) ? [] : [`${path}#${id}`];
  });
}

// The headless shell is Chromium without a window. A page in it takes half of the processor time.
const candidates = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium that `CORSAC_CHROMIUM` names, one of this machine, or undefined. */
export const chromiumPath: string | undefined =
  process.env["CORSAC_CHROMIUM"] ?? candidates.find((path) => existsSync(path));
