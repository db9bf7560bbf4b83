import { SandboxError } from "../sandbox-error.js";
import type { RequestMessage } from "./messages.js";
import type { PageFiles } from "./page-files.js";

/**
 * Registers the service worker and forwards its requests to the worker, except those for files of the page.
 * @returns a function that stops forwarding.
 */
export async function registerServiceWorker(
  script: string | URL,
  folder: URL,
  worker: Worker,
  files: PageFiles,
): Promise<() => void> {
  const address = new URL(script, document.baseURI);
  address.searchParams.set("base", folder.href);
  const pass = ({ data, ports }: MessageEvent<RequestMessage>): void => {
    const [port] = ports;
    if (data?.kind !== "request" || !port || !data.url.startsWith(folder.href)) return;
    if (files.answer(data, port)) return;
    worker.postMessage(data, [port, ...(data.body ? [data.body] : [])]);
  };
  navigator.serviceWorker.addEventListener("message", pass);
  navigator.serviceWorker.startMessages();
  try {
    await navigator.serviceWorker.register(address);
    await controlled();
  } catch (cause) {
    navigator.serviceWorker.removeEventListener("message", pass);
    const hint = `It must be of the page's origin and stand in its folder or above: ${new URL(".", document.baseURI)}.`;
    throw new SandboxError("cannot-start", `The service worker ${address.pathname} cannot be used.`, {
      cause,
      hint,
    });
  }
  return () => navigator.serviceWorker.removeEventListener("message", pass);
}

/** Maximum milliseconds until a service worker controls the page. */
const patience = 10_000;

/** Resolves when a service worker controls this page. */
async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("The service worker does not take over this page.")),
      patience,
    );
    navigator.serviceWorker.addEventListener(
      "controllerchange",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
