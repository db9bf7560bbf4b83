import { connect } from "node:net";
import type { ClientOptions } from "@corsac/core";
import { ConnectionError } from "@corsac/core";
import { isLoopback } from "../errors/connection-hint.js";

type Fetch = NonNullable<ClientOptions["fetch"]>;

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/**
 * A `fetch` that, before its first request, makes sure that a base URL on this machine has somebody behind it. The
 * client would try for some seconds, as it should with a server far away; a sandbox that was not started does not come
 * up by waiting. Asked only then, so that what is wrong with an input or a base URL is said first.
 */
export function fetchWhereListening(baseUrl: string, fetch: Fetch): Fetch {
  let listening: Promise<boolean> | undefined;
  return async (url, init) => {
    listening ??= isListening(baseUrl);
    if (!(await listening)) {
      const details = { url: baseUrl, ...(init.method === undefined ? {} : { method: init.method }) };
      throw new ConnectionError(`Cannot connect to ${baseUrl}: nothing answers there.`, false, details);
    }
    return fetch(url, init);
  };
}

async function isListening(baseUrl: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(baseUrl);
  if (!isLoopback(hostname)) return true;
  const number = port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
  return canConnect(hostname.replace(/^\[|\]$/g, ""), number);
}
