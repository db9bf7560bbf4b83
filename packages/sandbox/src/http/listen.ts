import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { SandboxError } from "../sandbox-error.js";

/** A server that listens. */
export interface Listening {
  port: number;
  /** Stops listening, and ends connections that are still open. */
  close(): Promise<void>;
}

/**
 * Listens with a fetch handler.
 * @throws {SandboxError} `port-in-use` or `cannot-listen`.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  const address = await start(server, host, port);
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // What is still being answered gets a moment to end; what hangs longer is cut.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

function start(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string")
        reject(explain(new Error("no address"), host, port));
      else resolve(address);
    });
  });
}

function explain(error: Error, host: string, port: number): SandboxError {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new SandboxError("port-in-use", `Port ${port} on ${host} is taken by another program.`, {
      hint: "Choose another port, or 0 for any free one.",
      cause: error,
    });
  }
  return new SandboxError(
    "cannot-listen",
    `The sandbox cannot listen on ${host}:${port}: ${error.message}.`,
    {
      hint: "Check the host name; ports below 1024 need special rights.",
      cause: error,
    },
  );
}
