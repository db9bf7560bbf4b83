import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What can happen to a request on its way. `none` is by far the most usual. */
export const faults = [
  "reset before the request is passed on",
  "reset after the request was passed on",
  "429 with Retry-After",
  "503 with Retry-After",
  "503",
  "502 with a web page",
  "reset within the answer",
  "JSON that breaks off",
  "headers, then silence",
  "silence",
  "a late answer",
  "an error inside of a 200",
  "the answer of another prediction",
] as const;

/** Stands in the address of the output of another prediction. */
export const foreign = "foreign-output";

/** Milliseconds that it is silent before it gives up the connection, as proxies do. */
export const silence = 3000;

export type Fault = (typeof faults)[number];

export interface FaultingProxy {
  readonly url: string;
  /** Requests by kind, such as `POST /v1/predictions`, and how many of them met a fault. */
  readonly seen: ReadonlyMap<string, { total: number; faulty: number }>;
  readonly faults: ReadonlyMap<Fault, number>;
  close(): Promise<void>;
}

export interface FaultingProxyOptions {
  /** Where requests go. */
  readonly target: string;
  /** The share of requests of every kind that meet a fault. */
  readonly rate: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** A proxy on loopback that loses, spoils and delays some of what passes through it, requests of every kind alike. */
export async function startFaultingProxy(options: FaultingProxyOptions): Promise<FaultingProxy> {
  const { target, rate, random } = options;
  const seen = new Map<string, { total: number; faulty: number }>();
  const met = new Map<Fault, number>();
  const server = createServer((incoming, outgoing) => {
    const possible = isQuery(incoming) ? faults : faults.filter((one) => !one.includes("another"));
    const fault = random() < rate ? possible[Math.floor(random() * possible.length)] : undefined;
    count(seen, incoming, fault !== undefined);
    if (fault !== undefined) met.set(fault, (met.get(fault) ?? 0) + 1);
    pass(target, incoming, outgoing, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    faults: met,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Asks after one prediction: only there an answer can be seen to be of another. */
function isQuery({ method, url = "" }: IncomingMessage): boolean {
  return method === "GET" && /\/predictions\/[^/?]+$/.test(url);
}

function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault | undefined,
): void {
  switch (fault) {
    case "reset before the request is passed on":
      incoming.socket.resetAndDestroy();
      return;
    case "429 with Retry-After":
      incoming.resume();
      answer(outgoing, 429, '{"detail":"Request was throttled."}', { "retry-after-ms": "20" });
      return;
    case "503 with Retry-After":
      incoming.resume();
      answer(outgoing, 503, '{"detail":"Busy."}', { "retry-after-ms": "20" });
      return;
    case "503":
      incoming.resume();
      answer(outgoing, 503, '{"detail":"Busy."}', {});
      return;
    case "an error inside of a 200":
      incoming.resume();
      answer(outgoing, 200, '{"code":429,"message":"too many requests, try again in 20ms"}', {});
      return;
    case "502 with a web page":
      incoming.resume();
      answer(outgoing, 502, "<html>Bad gateway</html>", { "content-type": "text/html" });
      return;
    default:
      forward(target, incoming, (response, body) => reply(incoming, outgoing, response, body, fault));
  }
}

/** Sends the request on, whatever becomes of its sender: it has reached the service. */
function forward(
  target: string,
  incoming: IncomingMessage,
  use: (response: IncomingMessage, body: Buffer) => void,
): void {
  const { method, headers } = incoming;
  const { host: _ours, ...passed } = headers;
  const onward: ClientRequest = request(
    new URL(incoming.url ?? "/", target),
    { method, headers: passed },
    (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => use(response, Buffer.concat(chunks)));
      response.on("error", () => incoming.socket.destroy());
    },
  );
  onward.on("error", () => incoming.socket.destroy());
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => onward.end(Buffer.concat(chunks)));
  incoming.on("error", () => onward.destroy());
}

function reply(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { statusCode = 502, headers }: IncomingMessage,
  body: Buffer,
  fault: Fault | undefined,
): void {
  const { connection: _hop, "transfer-encoding": _coding, ...kept } = headers;
  const whole = { ...kept, "content-length": String(body.length) };
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault) {
    case "reset after the request was passed on":
      incoming.socket.resetAndDestroy();
      return;
    case "reset within the answer":
      outgoing.writeHead(statusCode, whole);
      outgoing.write(half, () => incoming.socket.resetAndDestroy());
      return;
    case "JSON that breaks off":
      outgoing.writeHead(statusCode, { ...kept, "content-length": String(half.length) });
      outgoing.end(half);
      return;
    case "headers, then silence":
      outgoing.writeHead(statusCode, whole);
      outgoing.write(half);
      setTimeout(() => incoming.socket.destroy(), silence);
      return;
    case "silence":
      setTimeout(() => incoming.socket.destroy(), silence);
      return;
    case "the answer of another prediction": {
      const output = [`https://files.example/${foreign}.webp`];
      const other = { ...JSON.parse(body.toString()), id: "another", status: "succeeded", output };
      const text = JSON.stringify(other);
      outgoing.writeHead(200, { ...kept, "content-length": String(Buffer.byteLength(text)) }).end(text);
      return;
    }
    case "a late answer":
      setTimeout(() => outgoing.writeHead(statusCode, whole).end(body), 150);
      return;
    default:
      outgoing.writeHead(statusCode, whole).end(body);
  }
}

function answer(
  outgoing: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string>,
): void {
  outgoing.writeHead(status, { "content-type": "application/json", ...headers });
  outgoing.end(body);
}

function count(
  seen: Map<string, { total: number; faulty: number }>,
  { method, url = "" }: IncomingMessage,
  faulty: boolean,
): void {
  const kind = `${method} ${url.replace(/\?.*/, "").replace(/predictions\/[^/]+/, "predictions/{id}")}`;
  const entry = seen.get(kind) ?? { total: 0, faulty: 0 };
  entry.total++;
  if (faulty) entry.faulty++;
  seen.set(kind, entry);
}
