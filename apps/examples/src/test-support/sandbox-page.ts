import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A page with a script; everything else it asks for is the sandbox's. Pages may ask only where they come from. */
export interface SandboxPage {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveSandboxPage(script: string, sandbox: string): Promise<SandboxPage> {
  const server = createServer((incoming, response) => {
    const { url = "/", method, headers } = incoming;
    if (url === "/" || url.startsWith("/?")) {
      response.setHeader("content-type", "text/html");
      response.end('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
    } else if (url === "/page.js") {
      response.setHeader("content-type", "text/javascript").end(script);
    } else {
      const host = new URL(sandbox).host;
      const onward = request(`${sandbox}${url}`, { method, headers: { ...headers, host } }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on("error", () => response.destroy());
      incoming.pipe(onward);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
