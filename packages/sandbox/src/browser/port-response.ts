import type { FromPort, ToPort } from "./messages.js";

/** Statuses whose responses have no body. */
const bodiless: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/**
 * A response whose parts arrive on a port.
 * @throws {TypeError} if a directive resets the connection, as `fetch` does.
 */
export function responseFrom(port: MessagePort, signal?: AbortSignal | null): Promise<Response> {
  const send = (message: ToPort): void => port.postMessage(message);
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    const fail = (error: unknown): void => {
      reject(error);
      body?.error(error);
      port.close();
    };
    const abort = (): void => {
      send({ kind: "abort" });
      fail(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    port.onmessage = ({ data }: MessageEvent<FromPort>): void => {
      if (data.kind === "head") {
        const { status, headers } = data;
        const stream = new ReadableStream<Uint8Array>({
          start: (controller) => {
            body = controller;
          },
          cancel: () => {
            send({ kind: "abort" });
            port.close();
          },
        });
        resolve(new Response(bodiless.has(status) ? null : stream, { status, headers }));
      } else if (data.kind === "chunk") body?.enqueue(data.bytes);
      else if (data.kind === "error") fail(new TypeError(data.message));
      else {
        signal?.removeEventListener("abort", abort);
        body?.close();
        port.close();
      }
    };
  });
}
