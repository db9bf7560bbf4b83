import { createServer } from "node:http";

/** A response that passed through a proxy. */
export interface PassedResponse {
  method: string;
  path: string;
  status: number;
}

/** A proxy on a free port of this machine that records the status of each response. */
export interface RecordingProxy {
  url: string;
  /** The responses since the last call. */
  take(): PassedResponse[];
  close(): Promise<void>;
}

/** Starts a proxy in front of a server of this machine. */
export async function startProxy(target: string): Promise<RecordingProxy> {
  let passed: PassedResponse[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "GET", url: path = "/" } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined || /^(?:host|connection|content-length|expect|transfer-encoding)$/.test(name)
        ? []
        : [[name, String(value)]],
    );
    const answer = await fetch(`${target}${path}`, {
      method,
      headers,
      redirect: "manual",
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    passed.push({ method, path, status: answer.status });
    // Links of the sandbox lead through the proxy, too.
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isText = /json|text/.test(answer.headers.get("content-type") ?? "");
    const body = isText ? Buffer.from(bytes.toString("utf8").replaceAll(target, url)) : bytes;
    const kept = [...answer.headers].filter(
      ([name]) => !/^(?:content-(?:length|encoding)|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(kept)).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url,
    take() {
      const taken = passed;
      passed = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
