import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { systemReason } from "../errors/system-reason.js";
import { say } from "../language/say.js";

/** The maximum size of a delivery. Bytes. */
const largestBody = 10 * 2 ** 20;

/** A received webhook. */
export interface Delivery {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A webhook server on this machine. */
export interface WebhookServer {
  readonly url: string;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > largestBody) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Starts a server on loopback.
 *
 * @param take returns the status of the response
 * @throws {CliError} the port is in use
 */
export async function startWebhookServer(
  port: number,
  take: (delivery: Delivery) => Promise<number>,
): Promise<WebhookServer> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") {
      response.writeHead(405, { allow: "POST" }).end();
      return;
    }
    const body = await bodyOf(request);
    if (body === undefined) {
      response.writeHead(413, { connection: "close" }).end();
      return;
    }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
    const status = await take({ path: request.url ?? "/", headers: Object.fromEntries(headers), body });
    response.writeHead(status).end();
  }
  const server = createServer((request, response) => {
    // The sender closed the connection, so no response is possible.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new CliError({
          code: "cannot-listen",
          message: say`Cannot listen on port ${port}: ${systemReason(cause)}.`,
          hint: say`--port 0 takes a free port.`,
          exitCode: exitCode.environment,
          cause,
        }),
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
