import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { chromiumPath, siteFolder } from "./built-site.js";
import { serveFolder } from "./static-server.js";

/** The built site in a browser, with the header that the build says to send. */
export interface PlaygroundSite {
  url: string;
  browser: Browser;
  /** The context of all pages of a test file; it may use the clipboard. */
  context: BrowserContext;
  /** Errors of the scripts of all pages. */
  problems: string[];
  open(path: string): Promise<OpenPlayground>;
  /** Opens a page, and waits for the code of its playground. */
  openReady(path: string): Promise<OpenPlayground>;
  close(): Promise<void>;
}

interface OpenPlayground {
  page: Page;
  playground: Locator;
}

export async function startPlaygroundSite(): Promise<PlaygroundSite> {
  const policy = readFileSync(join(siteFolder, "content-security-policy.txt"), "utf8").trim();
  const server = await serveFolder(siteFolder, { "content-security-policy": policy });
  const browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  // A busy machine shows a page late. Each test has a limit of its own, which is higher.
  context.setDefaultTimeout(90_000);
  const problems: string[] = [];
  const open = async (path: string): Promise<OpenPlayground> => {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`${path}: ${error.message}`));
    await page.goto(`${server.url}${path}`);
    return { page, playground: page.locator("corsac-playground") };
  };
  return {
    url: server.url,
    browser,
    context,
    problems,
    open,
    openReady: async (path) => {
      const opened = await open(path);
      await opened.playground.locator("[data-run]").focus();
      await opened.page.waitForSelector('corsac-playground[data-state="ready"]');
      return opened;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits for the state of a run, such as `succeeded`. */
export function status(page: Page, state: string): Promise<unknown> {
  return page.waitForSelector(`.pg-status[data-state="${state}"]`);
}

/** What a result shows: kinds of media that were decoded, and text. */
interface Seen {
  decoded: string[];
  text: string;
  json: string;
}

/** Waits until the media of a result are decoded. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const decoded: string[] = [];
    for (const image of document.querySelectorAll<HTMLImageElement>(".pg-output img"))
      await image.decode().then(
        () => decoded.push("image"),
        () => undefined,
      );
    for (const player of document.querySelectorAll<HTMLMediaElement>(".pg-output :is(audio, video)")) {
      if (player.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
        await new Promise((resolve) => {
          player.addEventListener("loadeddata", resolve, { once: true });
          player.addEventListener("error", resolve, { once: true });
          player.preload = "auto";
          player.load();
        });
      if (player.error === null && player.duration > 0) decoded.push(player.localName);
    }
    return {
      decoded,
      text: document.querySelector(".pg-words")?.textContent ?? "",
      json: document.querySelector(".pg-result > details:last-child pre")?.textContent ?? "",
    };
  });
}
