import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SandboxError } from "../sandbox-error.js";
import type { IncomingRequest } from "../transport/incoming.js";
import type { Reply } from "../transport/reply.js";
import { NodeRequest } from "./node-request.js";
import { writeReply } from "./write-reply.js";

/** Where a server listens, and how long it waits for the next piece of a body, in milliseconds. */
export interface ListenOptions {
  host: string;
  port: number;
  bodyTimeout: number;
}

/** A server that listens. */
export interface Listening {
  port: number;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts a server with a request handler, which must not throw.
 * @throws {SandboxError} `port-in-use` or `cannot-listen`.
 */
export async function listen(
  handle: (request: IncomingRequest) => Promise<Reply>,
  { host, port, bodyTimeout }: ListenOptions,
): Promise<Listening> {
  const server = createServer(async (message, response) => {
    try {
      const reply = await handle(new NodeRequest(message, response, bodyTimeout));
      await writeReply(response, reply, message.method === "HEAD");
    } catch (error) {
      // A body that cannot be sent completely. The part already sent cannot be withdrawn.
      response.destroy(error instanceof Error ? error : undefined);
    }
  });
  const address = await start(server, host, port);
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Pending responses get half a second to finish. Then their connections are closed.
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
