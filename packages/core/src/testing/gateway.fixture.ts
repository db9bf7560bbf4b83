import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request that the gateway received. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A response of the gateway: a JSON value or text with a status, or a closed connection. */
export type Reply =
  | "reset"
  | "cut"
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string;
      /** The body does not end: after its text no data is sent, or a space at this interval in milliseconds. */
      readonly stalls?: true | number;
    };

export interface Gateway {
  readonly url: string;
  readonly seen: SeenRequest[];
}

/** Starts a gateway on a free port with the given responses, until the test ends. */
export async function startGateway(
  answer: (request: SeenRequest, count: number) => Reply | Promise<Reply>,
): Promise<Gateway> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const one = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
    seen.push(one);
    send(await answer(one, seen.length), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${isPort(address) ? address.port : 0}`, seen };
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if (reply === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  if (reply === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"id": "p1", "sta', () => request.socket.destroy());
    return;
  }
  const { status = 200, json, text = json === undefined ? "" : JSON.stringify(json) } = reply;
  response.writeHead(status, { "content-type": "application/json", ...reply.headers });
  if (reply.stalls === undefined) {
    response.end(text);
    return;
  }
  response.write(text);
  if (reply.stalls === true) return;
  const dripping = setInterval(() => response.write(" "), reply.stalls);
  response.on("close", () => clearInterval(dripping));
}

function isPort(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
