import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { ServiceReference } from "../pages/context.js";
import { listPageData } from "../playground/data/make-data.js";
import type { ModulePlugin } from "./virtual-reference.js";

const name = "virtual:corsac/playground";

/** The file of the sandbox's worker in the installed package. The other files for pages are in the same folder. */
export function workerFile(): string {
  return createRequire(import.meta.url).resolve("@corsac/sandbox/browser/worker");
}

/** A Vite plugin that provides the data of the playgrounds to the routes. The data is created on first use. */
export function virtualPlayground(services: readonly ServiceReference[]): ModulePlugin {
  const resolved = `\0${name}`;
  return {
    name: "corsac-playground",
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      // As text: a bundler would turn so many objects into a syntax tree of a gigabyte.
      const pages = services
        .flatMap(listPageData)
        .map(({ path, data }): [string, string] => [path, JSON.stringify(data)]);
      return [
        `export const pages = new Map(${JSON.stringify(pages)});`,
        `export const sandboxFiles = ${JSON.stringify(dirname(workerFile()))};`,
      ].join("\n");
    },
  };
}
