import { say } from "../language/say.js";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]", "0.0.0.0"]);

/** Whether a URL's host name is this machine. */
export function isLoopback(hostname: string): boolean {
  return loopback.has(hostname);
}

/** The remedy where no server responds: on this machine that is usually a sandbox that is not running. */
export function connectionHint(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, port, host } = new URL(url);
  if (!isLoopback(hostname))
    return say`Check the address (CORSAC_BASE_URL or --base-url) and the network: ${host}.`;
  return say`Start a sandbox there: corsac sandbox --port ${port === "" ? "80" : port}`;
}
