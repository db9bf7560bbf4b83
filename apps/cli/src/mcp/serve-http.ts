import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

type Handler = (request: Request) => Promise<Response>;

/** The maximum size of a request in bytes. */
const largest = 4 * 2 ** 20;

/** Serves a handler on a port of this machine until Ctrl-C. */
export async function serveHttp(handler: Handler, port: number, environment: Environment): Promise<void> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        usageError(say`Port ${port} cannot be used: ${systemReason(error)}`, "corsac mcp --port 0", "port"),
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  environment.stderr.write(say`MCP over streamable HTTP: http://127.0.0.1:${taken}/mcp\n`);
  await new Promise<void>((resolve) => {
    const stop = environment.onInterrupt(() => {
      stop();
      resolve();
    });
  });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = incoming;
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(", ")] satisfies [string, string]],
  );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += Buffer.byteLength(chunk);
    if (size > largest) {
      outgoing.writeHead(413, { connection: "close" }).end();
      return;
    }
    chunks.push(Buffer.from(chunk));
  }
  const hasBody = method !== "GET" && method !== "HEAD" && chunks.length > 0;
  const request = new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
  const response = await handler(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // An event stream may be without events for a while.
  outgoing.flushHeaders();
  if (response.body === null) outgoing.end();
  else await pipeline(Readable.from(response.body), outgoing);
}
