import type { SandboxServiceSummary } from "../create-sandbox.js";
import { SandboxError } from "../sandbox-error.js";
import type { FromWorker, RequestMessage, WorkerOptions } from "./messages.js";
import { createPageFiles } from "./page-files.js";
import { responseFrom } from "./port-response.js";
import { registerServiceWorker } from "./register-service-worker.js";

/** Options of a sandbox that runs in a page. */
export interface BrowserSandboxOptions
  extends Pick<WorkerOptions, "documents" | "apiKey" | "duration" | "seed"> {
  /** The worker that answers requests. `worker.js` next to this module if absent. */
  worker?: Worker | string | URL;
  /**
   * The service worker that serves the sandbox's addresses to pages: `service-worker.js`, which must be in the folder
   * of the page or a parent folder. `false` disables it.
   */
  serviceWorker?: string | URL | false;
  /** The folder of the sandbox's addresses. `corsac-sandbox/` next to the page if absent. */
  base?: string | URL;
}

/** A sandbox that runs in a page. */
export interface BrowserSandbox {
  /** The base URL for clients, of the page's own origin. */
  url: string;
  apiKey: string;
  services: SandboxServiceSummary[];
  /** Media types of files that this browser can write. */
  writes: readonly string[];
  /** Whether the addresses of files can be shown and fetched as they are: a service worker answers them. */
  isServed: boolean;
  /** Whether addresses of files can be used directly in elements and `fetch`, because a service worker answers them. */
  policy: string;
  /** What a Content-Security-Policy must allow for the results of `address`. Empty if nothing has to be added. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /**
   * An address for `src` of the file at a URL below `url`: the URL itself, or a `blob:` URL without a service worker.
   */
  address(url: string): Promise<string>;
  /**
   * An address for `src` of a file that the page already has, such as one contained in a response: of the page's own
   * origin, or a `blob:` URL without a service worker.
   */
  share(file: Blob): string;
  /** Terminates the worker and revokes `blob:` URLs. */
  close(): void;
}

/**
 * Starts an offline gateway in a worker of this page. Nothing leaves the page.
 * @throws {SandboxError} `invalid-document`, `invalid-options`, `cannot-start`.
 */
export async function startSandbox(options: BrowserSandboxOptions): Promise<BrowserSandbox> {
  const {
    worker: given,
    serviceWorker,
    base = new URL("corsac-sandbox/", document.baseURI),
    ...others
  } = options;
  const folder = new URL(base, document.baseURI);
  if (!folder.pathname.endsWith("/")) folder.pathname += "/";
  const url = folder.href.slice(0, -1);
  const worker =
    given instanceof Worker
      ? given
      : new Worker(given ?? new URL("./worker.js", import.meta.url), { type: "module" });
  const ready = await started(worker, { ...others, url, origin: location.origin });
  const isServed = serviceWorker !== undefined && serviceWorker !== false && "serviceWorker" in navigator;
  const files = createPageFiles(folder);
  const stop = isServed ? await registerServiceWorker(serviceWorker, folder, worker, files) : undefined;
  const blobs: string[] = [];
  const blobAddress = (file: Blob): string => {
    const address = URL.createObjectURL(file);
    blobs.push(address);
    return address;
  };
  const ask = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${url}/`) && request.url !== url) {
      const detail = `${request.url} is not an address of the sandbox, which is at ${url}.`;
      throw new SandboxError("invalid-options", detail);
    }
    request.signal.throwIfAborted();
    return responseFrom(await send(worker, request), request.signal);
  };
  return {
    url,
    apiKey: ready.apiKey,
    services: ready.services,
    writes: ready.writes,
    isServed: stop !== undefined,
    policy: stop ? "" : "img-src blob:; media-src blob:",
    fetch: ask,
    address: async (file) => (stop ? file : blobAddress(await (await ask(file)).blob())),
    share: (file) => (stop ? files.add(file) : blobAddress(file)),
    close: () => {
      stop?.();
      worker.terminate();
      for (const blob of blobs) URL.revokeObjectURL(blob);
    },
  };
}

type Ready = Extract<FromWorker, { kind: "ready" }>;

function started(worker: Worker, options: WorkerOptions): Promise<Ready> {
  return new Promise((resolve, reject) => {
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ready") resolve(data);
        else reject(new SandboxError(data.code, data.message));
      },
      { once: true },
    );
    worker.addEventListener("error", ({ message }) => {
      const hint =
        "The worker's script must be of the page's origin, and the policy must allow it: worker-src 'self'.";
      reject(
        new SandboxError("cannot-start", `The sandbox's worker cannot start. ${message ?? ""}`, { hint }),
      );
    });
    worker.postMessage({ kind: "start", options });
  });
}

/**
 * Sends a request to the worker.
 * @returns the port that receives the response.
 */
async function send(worker: Worker, request: Request): Promise<MessagePort> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const body = hasBody ? await request.arrayBuffer() : null;
  const { port1, port2 } = new MessageChannel();
  const { method, url } = request;
  const message: RequestMessage = { kind: "request", method, url, headers: [...request.headers], body };
  worker.postMessage(message, [port2, ...(body ? [body] : [])]);
  return port1;
}
