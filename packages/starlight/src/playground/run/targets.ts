import type { Fetch } from "@corsac/core";
import { type BrowserSandbox, startSandbox } from "@corsac/sandbox/browser";

/** The target of a run: the sandbox in this page, one on this computer, or a gateway. */
export type TargetKind = "page" | "sandbox" | "gateway";

/** The chosen target. Address and key are kept in memory only. */
export interface TargetSettings {
  kind: TargetKind;
  address: string;
  key: string;
}

/** The addresses of the sandbox's files on this site, and of the sandbox itself. */
export interface SandboxPlaces {
  worker: string;
  serviceWorker: string;
  base: string;
}

/** A target of runs. */
export interface Target {
  kind: TargetKind;
  baseUrl: string;
  apiKey: string | undefined;
  fetch: Fetch;
  /** An address for `src` of a file of an output. */
  show(url: string, read: () => Promise<Blob>): Promise<string>;
}

/** Duration of a prediction in the page in milliseconds: long enough to watch and cancel it. */
const duration = 2500;

let running: { document: object; sandbox: Promise<BrowserSandbox> } | undefined;

/** The sandbox of this page, started once for each document. */
function pageSandbox(document: object, places: SandboxPlaces): Promise<BrowserSandbox> {
  if (running?.document !== document) {
    void running?.sandbox.then((old) => old.close());
    const options = { documents: [document], duration, worker: places.worker, base: places.base };
    const sandbox = startSandbox({ ...options, serviceWorker: places.serviceWorker }).catch(() =>
      // Some browsers and windows do not support service workers. Then files are displayed from `blob:` URLs.
      startSandbox(options),
    );
    running = { document, sandbox };
    sandbox.catch(() => {
      running = undefined;
    });
  }
  return running.sandbox;
}

function isElsewhere(url: string, address: string): boolean {
  return !url.startsWith("data:") && new URL(url).origin !== new URL(address).origin;
}

/**
 * Opens a target.
 * @param document the part of the document that the sandbox in the page serves
 */
export async function openTarget(
  { kind, address, key }: TargetSettings,
  document: object,
  places: SandboxPlaces,
): Promise<Target> {
  if (kind !== "page") {
    return {
      kind,
      baseUrl: address.trim(),
      apiKey: key.trim() || undefined,
      fetch: (url, init) => fetch(url, { ...init, referrerPolicy: "no-referrer" }),
      // Files that require the key are loaded by the client. Those of other origins are used directly.
      show: async (url, read) => (isElsewhere(url, address) ? url : URL.createObjectURL(await read())),
    };
  }
  const sandbox = await pageSandbox(document, places);
  return {
    kind,
    baseUrl: sandbox.url,
    apiKey: sandbox.apiKey,
    fetch: (url, init) => sandbox.fetch(url, init),
    show: async (_url, read) => sandbox.share(await read()),
  };
}
