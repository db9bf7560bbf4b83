import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContentPolicy } from "./content-policy.js";
import { InlineStyles, selectMovedStyles } from "./inline-styles.js";
import { openPanelsCss, systemThemeCss } from "./system-theme.js";

/** The folder of a site's pages, and how to process them. */
export interface FinishOptions {
  /** Astro's output folder, absolute. */
  folder: string;
  siteBase: string;
  /** Astro's `build.assets`. */
  assets: string;
  /** Whether pages must work under a policy without `unsafe-inline`. */
  strict: boolean;
}

/** The file in the output folder with the header. */
export const policyFile = "content-security-policy.txt";

function listFiles(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}

/** Writes a style sheet to the assets, with a name derived from its content. @returns its address */
function writeSheet({ folder, siteBase, assets }: FinishOptions, name: string, css: string): string {
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 8);
  mkdirSync(join(folder, assets), { recursive: true });
  writeFileSync(join(folder, assets, `${name}.${hash}.css`), css);
  return `${siteBase.replace(/\/+$/, "")}/${assets}/${name}.${hash}.css`;
}

/**
 * Post-processes the built pages: without scripts they follow the system's theme and show all tabs. With `strict`,
 * `style` attributes are moved into a style sheet, and the header that allows the pages' own inline scripts by hash is
 * written.
 *
 * @returns the value of `Content-Security-Policy` with `strict`, otherwise undefined
 */
export function finishPages(options: FinishOptions): string | undefined {
  const { folder, strict } = options;
  const sheets = listFiles(folder, ".css");
  const pages = listFiles(folder, ".html");
  const styles = new InlineStyles();
  const own = new Set<string>();
  // Twice over the files instead of once: the style sheets that each page links to depend on all pages, and the pages
  // of a large site do not fit in memory.
  for (const file of pages) {
    const html = readFileSync(file, "utf8");
    const moved = strict ? styles.move(html) : html;
    if (moved !== html) writeFileSync(file, moved);
    for (const [, css = ""] of moved.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) own.add(css);
  }
  if (strict) for (const file of sheets) writeFileSync(file, selectMovedStyles(readFileSync(file, "utf8")));
  const css = [...sheets.map((file) => readFileSync(file, "utf8")), ...own];
  const withoutScript = writeSheet(options, "without-script", `${systemThemeCss(css)}${openPanelsCss}`);
  const links = [
    ...(strict ? [`<link rel="stylesheet" href="${writeSheet(options, "inline", styles.css())}">`] : []),
    `<noscript><link rel="stylesheet" href="${withoutScript}"></noscript>`,
  ].join("");
  const policy = new ContentPolicy();
  for (const file of pages) {
    const finished = readFileSync(file, "utf8").replace("</head>", () => `${links}</head>`);
    writeFileSync(file, finished);
    if (strict) policy.add(finished);
  }
  if (!strict) return undefined;
  const header = policy.header();
  writeFileSync(join(folder, policyFile), `${header}\n`);
  return header;
}
