import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonValue } from "@corsac/importer";

/** A response of the gateway behind the proxy, with its JSON. */
export interface GatewayReply {
  readonly status: number;
  readonly body: JsonValue;
}

/** A request that passes through the proxy. */
export interface PassingRequest {
  readonly method: string;
  readonly path: string;
  /** How often the same method and path have passed before. */
  readonly repeated: number;
  /** Sends another request to the gateway behind the proxy, with the same headers. */
  readonly ask: (method: string, path: string) => Promise<GatewayReply>;
}

/** Changes a JSON reply; undefined: the reply stays as it is. */
export type Deviate = (
  request: PassingRequest,
  reply: GatewayReply,
) => GatewayReply | undefined | Promise<GatewayReply | undefined>;

export interface DeviatingProxy {
  readonly url: string;
  /** What the following requests meet. Requests are counted anew. */
  deviate(deviation: Deviate): void;
  /** How many replies were changed since. */
  changed(): number;
  close(): Promise<void>;
}

/** Headers of one connection, or of a body that is written anew. */
const dropped = new Set([
  "connection",
  "transfer-encoding",
  "content-length",
  "content-encoding",
  "keep-alive",
]);

/** Without `Prefer`, a create is not held until its result is there. */
const notPassed = new Set(["host", "prefer"]);

/** A proxy on loopback that changes the JSON in replies of the gateway at `target`. */
export async function startDeviatingProxy(target: string): Promise<DeviatingProxy> {
  let current: Deviate = () => undefined;
  let seen = new Map<string, number>();
  let changes = 0;

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = "GET", url: path = "/" } = incoming;
    const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
      dropped.has(name) || notPassed.has(name) || value === undefined ? [] : [[name, String(value)]],
    );
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = chunks.length === 0 ? null : Buffer.concat(chunks);
    const reply = await fetch(target + path, { method, headers, body, redirect: "manual" });
    const bytes = Buffer.from(await reply.arrayBuffer());
    const json = reply.headers.get("content-type")?.includes("json") ? parse(bytes.toString()) : undefined;
    const key = `${method} ${path}`;
    const repeated = seen.get(key) ?? 0;
    seen.set(key, repeated + 1);
    const ask = async (otherMethod: string, otherPath: string): Promise<GatewayReply> => {
      const kept = headers.filter(([name]) => name !== "content-type");
      const other = await fetch(target + otherPath, { method: otherMethod, headers: kept });
      return { status: other.status, body: parse(await other.text()) ?? null };
    };
    const changed =
      json === undefined
        ? undefined
        : await current({ method, path, repeated, ask }, { status: reply.status, body: json });
    if (changed !== undefined) changes++;
    const kept = [...reply.headers].filter(([name]) => !dropped.has(name));
    outgoing.writeHead(changed?.status ?? reply.status, Object.fromEntries(kept));
    outgoing.end(changed === undefined ? bytes : JSON.stringify(changed.body));
  };

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    deviate: (deviation) => {
      current = deviation;
      seen = new Map();
      changes = 0;
    },
    changed: () => changes,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
