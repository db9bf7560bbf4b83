import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy before a gateway that counts creates and makes requests fail. */
export interface FaultyProxy {
  readonly url: string;
  /** How many predictions the gateway created, by prompt, whether or not the client got the response. */
  readonly created: Map<string, number>;
  /** The number of requests that failed intentionally. */
  readonly faults: () => number;
  /** How many creates arrived. */
  readonly creates: () => number;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function promptOf(body: Buffer): string {
  const value: { input?: { prompt?: string } } = JSON.parse(body.toString("utf8"));
  return value.input?.prompt ?? "";
}

/**
 * Starts a proxy.
 *
 * @param share of the requests that fail, 0 to 1: before or after the gateway received them
 * @param random 0 to 1, without 1
 */
export async function startFaultyProxy(
  target: string,
  share: number,
  random: () => number,
): Promise<FaultyProxy> {
  const created = new Map<string, number>();
  let faults = 0;
  let creates = 0;
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const isCreate = request.method === "POST" && !request.url?.endsWith("/cancel");
    if (isCreate) creates += 1;
    const fault = random() < share ? ["refuse", "reset", "lose"][Math.floor(random() * 3)] : undefined;
    if (fault !== undefined) faults += 1;
    if (fault === "refuse") {
      response.writeHead(503, { "content-type": "application/json", "retry-after": "0" });
      response.end('{"detail":"overloaded"}');
      return;
    }
    if (fault === "reset") {
      request.socket.destroy();
      return;
    }
    const { host: _, connection: _c, "content-length": _l, ...headers } = request.headers;
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? "GET",
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (isCreate && answer.ok) {
      const prompt = promptOf(body);
      created.set(prompt, (created.get(prompt) ?? 0) + 1);
    }
    // The gateway processed the request, but the client gets no response.
    if (fault === "lose") {
      request.socket.destroy();
      return;
    }
    const type = answer.headers.get("content-type");
    response.writeHead(answer.status, type === null ? {} : { "content-type": type });
    response.end(bytes);
  }
  const server = createServer((request, response) => {
    // A killed client has closed its socket.
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    created,
    faults: () => faults,
    creates: () => creates,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
