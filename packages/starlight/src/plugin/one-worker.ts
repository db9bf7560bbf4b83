import { dirname } from "node:path";

/** The used part of a Vite plugin that changes modules. */
export interface TransformPlugin {
  name: string;
  enforce: "pre";
  transform(code: string, id: string): { code: string; map: null } | undefined;
}

/** What Vite finds in the sandbox's module, and copies the worker for. */
const ownWorker = 'new URL("./worker.js", import.meta.url)';

/**
 * A Vite plugin that makes the site's copy of the sandbox's worker the default one. Otherwise Vite would write a second
 * copy of it, of 300 kB, for an address that the playground does not use.
 *
 * @param file the worker's file in the installed package, absolute
 * @param address the worker's address on the site
 */
export function oneWorker(file: string, address: string): TransformPlugin {
  return {
    name: "corsac-one-worker",
    enforce: "pre",
    transform(code, id) {
      if (dirname(id) !== dirname(file) || !code.includes(ownWorker)) return undefined;
      return {
        code: code.replaceAll(ownWorker, `new URL(${JSON.stringify(address)}, location.href)`),
        map: null,
      };
    },
  };
}
