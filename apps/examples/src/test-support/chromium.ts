import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = [process.env["CORSAC_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);

/** Whether tests in a browser are skipped. In continuous integration a missing browser is an error. */
export const isChromiumMissing: boolean = executablePath === undefined && process.env["CI"] !== "true";

/** The reason for the closing line of `npm test`, at the end of a group's name. */
export const chromiumNote: string = isChromiumMissing ? " (skipped: no Chromium, see CORSAC_CHROMIUM)" : "";

/** Starts the installed Chromium without requests of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}
