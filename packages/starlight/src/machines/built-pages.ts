import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { pagePathOf } from "./twin-address.js";

/** A page of a built site. */
export interface BuiltPage {
  /** The HTML file, absolute. */
  file: string;
  /** The address below the site's base, without slashes around it: `` for the front page, `zh/guides/client`. */
  path: string;
}

/**
 * The pages in Astro's output folder, without the 404 page. A large site has more HTML than fits in memory, so each is
 * read when it is used.
 */
export function listBuiltPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !/(?:^|[\\/])404(?:[\\/]index)?\.html$/.test(file))
    .sort()
    .map((file) => ({
      file: join(folder, file),
      path: pagePathOf(file.split(sep).join("/")),
    }));
}
