import { connect } from "node:net";
import type { ClientOptions } from "@corsac/core";
import { ConnectionError } from "@corsac/core";
import { isLoopback } from "../errors/connection-hint.js";
import { say } from "../language/say.js";

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
 * A `fetch` that, before its first request, checks that a server listens at a base URL on this machine. The client
 * would retry for some seconds, which is right for a remote server; a sandbox that was not started does not appear by
 * waiting. The check runs at the first request, so that faults of an input or a base URL are reported first.
 */
export function fetchWhereListening(baseUrl: string, fetch: Fetch): Fetch {
  let listening: Promise<boolean> | undefined;
  return async (url, init) => {
    listening ??= isListening(baseUrl);
    if (!(await listening)) {
      const details = { url: baseUrl, ...(init.method === undefined ? {} : { method: init.method }) };
      throw new ConnectionError(say`Cannot connect to ${baseUrl}: nothing answers there.`, false, details);
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
