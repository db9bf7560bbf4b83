import { kebabCase } from "../../pages/address.js";
import type { SandboxPlaces } from "../run/targets.js";

/** The folder of the sandbox's worker and its chunks, relative to the site's base. */
export const workerFolder = "corsac";
/** The service worker must be in a parent folder of every page that it serves. */
export const serviceWorkerName = "corsac-service-worker.js";
/** The folder of the sandbox's addresses. The site must have no files in it. */
const sandboxFolder = "corsac-sandbox";

function below(siteBase: string, path: string): string {
  return `${siteBase.replace(/\/+$/, "")}/${path}`;
}

/** The addresses of the sandbox's files on a site, and of the sandbox itself. */
export function sandboxPlaces(siteBase: string): SandboxPlaces {
  return {
    worker: below(siteBase, `${workerFolder}/worker.js`),
    serviceWorker: below(siteBase, serviceWorkerName),
    base: below(siteBase, `${sandboxFolder}/`),
  };
}

/** The address of the data of a page's playground. */
export function dataAddress(siteBase: string, base: string, path: string): string {
  return below(siteBase, `${base}/${path}/playground.json`);
}

/** The name of the file with the texts of a language. */
export function wordsFile(language: string): string {
  return `words.${kebabCase(language)}.json`;
}

export function wordsAddress(siteBase: string, language: string): string {
  return below(siteBase, `${workerFolder}/${wordsFile(language)}`);
}
