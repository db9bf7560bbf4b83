import { connect } from "node:net";
import { CliError } from "../errors/cli-error.js";
import { connectionHint, isLoopback } from "../errors/connection-hint.js";
import { exitCode } from "../errors/exit-code.js";

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
 * Makes sure that a base URL on this machine has somebody behind it. The client would try for some seconds, as
 * it should with a server far away; a sandbox that was not started does not come up by waiting.
 */
export async function assertListening(baseUrl: string): Promise<void> {
  if (!URL.canParse(baseUrl)) return;
  const { hostname, port, protocol } = new URL(baseUrl);
  if (!isLoopback(hostname)) return;
  const number = port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
  if (await canConnect(hostname.replace(/^\[|\]$/g, ""), number)) return;
  const hint = connectionHint(baseUrl);
  throw new CliError({
    code: "connection",
    message: `Cannot connect to ${baseUrl}: nothing answers there.`,
    exitCode: exitCode.connection,
    ...(hint === undefined ? {} : { hint }),
  });
}
