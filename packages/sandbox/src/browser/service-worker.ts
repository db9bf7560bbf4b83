import type { RequestMessage } from "./messages.js";
import { responseFrom } from "./port-response.js";

/** The used part of a service worker's global object. */
interface Scope {
  location: Location;
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  addEventListener(name: "install" | "activate", listen: (event: LifeEvent) => void): void;
  addEventListener(name: "fetch", listen: (event: RequestEvent) => void): void;
}

interface Client {
  postMessage(message: RequestMessage, transfer: Transferable[]): void;
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LifeEvent {
  request: Request;
  clientId: string;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
/** Requests below this address are answered by the sandbox. All others are not intercepted. */
const base =
  new URL(scope.location.href).searchParams.get("base") ??
  new URL("corsac-sandbox/", scope.registration.scope).href;
/** Maximum milliseconds until the page begins its response. */
const patience = 120_000;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  if (event.request.url.startsWith(base)) event.respondWith(ask(event));
});

/** Forwards a request to the page that it comes from, whose sandbox answers it. */
async function ask({ request, clientId }: RequestEvent): Promise<Response> {
  const own = clientId === "" ? undefined : await scope.clients.get(clientId);
  const [first] = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const client = own ?? first;
  if (!client) return unavailable("No page with a sandbox is open.");
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const body = hasBody ? await request.arrayBuffer() : null;
  const { port1, port2 } = new MessageChannel();
  const message: RequestMessage = {
    kind: "request",
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body,
  };
  client.postMessage(message, [port2, ...(body ? [body] : [])]);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    return await responseFrom(port1, AbortSignal.any([request.signal, late.signal]));
  } catch (error) {
    if (request.signal.aborted || !late.signal.aborted) throw error;
    return unavailable("The page has no sandbox that answers.");
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(detail: string): Response {
  return new Response(JSON.stringify({ detail }), {
    status: 503,
    headers: { "Content-Type": "application/json" },
  });
}
