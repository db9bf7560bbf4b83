import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { dripped, firstHalf } from "../transport/delivery.js";
import { isWhole, type Reply } from "../transport/reply.js";

/** Milliseconds for sent data to arrive before the connection is reset. Otherwise the reset may overtake it. */
const arrival = 30;

/** Writes a reply to a response of `node:http`. Ends early if the client has disconnected. */
export async function writeReply(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  const { status, headers, body, delivery } = reply;
  if (response.destroyed) return;
  if (delivery?.cut === "headers") {
    response.socket?.resetAndDestroy();
    return;
  }
  const length = isWhole(body) && body !== null ? lengthOf(body) : undefined;
  if (length !== undefined && headers["Content-Length"] === undefined)
    response.writeHead(status, { ...headers, "Content-Length": length });
  else response.writeHead(status, headers);
  if (isHead || body === null) {
    response.end();
    return;
  }
  if (delivery?.cut === "body") {
    response.write(await firstHalf(body));
    await pause(arrival);
    if (delivery.by === "reset") response.socket?.resetAndDestroy();
    else response.socket?.end();
    return;
  }
  if (isWhole(body) && delivery?.drip === undefined) {
    // An ASCII text is sent together with the headers and without a conversion.
    if (length === body.length) response.end(body, "latin1");
    else response.end(body);
    return;
  }
  response.flushHeaders();
  for await (const piece of isWhole(body) ? dripped(body, delivery?.drip ?? 0) : body) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

function lengthOf(body: string | Uint8Array): number {
  return typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.once("drain", done);
    response.once("close", done);
  });
}
