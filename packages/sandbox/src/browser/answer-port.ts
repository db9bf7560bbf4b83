import type { Sandbox } from "../create-sandbox.js";
import { toFetch } from "../transport/fetch.js";
import type { IncomingRequest } from "../transport/incoming.js";
import type { FromPort, RequestMessage, ToPort } from "./messages.js";

/** Answers a request on its port. `base` corresponds to the root of the sandbox. */
export async function answerPort(
  sandbox: Sandbox,
  request: RequestMessage,
  port: MessagePort,
  base: string,
): Promise<void> {
  const gone = new AbortController();
  const say = (message: FromPort, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  port.onmessage = ({ data }: MessageEvent<ToPort>): void => {
    if (data.kind === "abort") gone.abort();
  };
  try {
    const response = toFetch(await sandbox.handle(incoming(request, gone.signal, base)), () => gone.abort());
    say({ kind: "head", status: response.status, headers: [...response.headers] });
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (gone.signal.aborted) return void reader?.cancel();
      const bytes = new Uint8Array(part.value);
      say({ kind: "chunk", bytes }, [bytes.buffer]);
    }
    say({ kind: "end" });
  } catch (error) {
    say({ kind: "error", message: error instanceof Error ? error.message : String(error) });
  }
}

function incoming(
  { method, url, headers, body }: RequestMessage,
  signal: AbortSignal,
  base: string,
): IncomingRequest {
  const asked = new URL(url);
  const path = new URL(base).pathname;
  const inner = asked.pathname.startsWith(path) ? asked.pathname.slice(path.length) : asked.pathname;
  const target = new URL(asked);
  target.pathname = inner === "" ? "/" : inner;
  return {
    method,
    origin: base,
    url: target,
    headers: new Headers(headers),
    signal,
    bytes: async (limit) => {
      const bytes = new Uint8Array(body ?? new ArrayBuffer(0));
      return bytes.byteLength > limit ? undefined : bytes;
    },
  };
}
