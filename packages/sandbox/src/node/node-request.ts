import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type IncomingRequest,
  LightUrl,
  type RequestHeaders,
  type RequestUrl,
  StalledBody,
} from "../transport/incoming.js";
import { joined } from "../transport/read-stream.js";

const nothing = new Uint8Array();

/** A request of `node:http`. Its parts are created on first use. */
export class NodeRequest implements IncomingRequest, RequestHeaders {
  readonly method: string;
  readonly url: RequestUrl;
  readonly #message: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #bodyTimeout: number;
  #signal: AbortSignal | undefined;

  /** @param bodyTimeout Maximum milliseconds between two pieces of the body. */
  constructor(message: IncomingMessage, response: ServerResponse, bodyTimeout: number) {
    this.#bodyTimeout = bodyTimeout;
    this.#message = message;
    this.#response = response;
    this.method = message.method ?? "GET";
    this.url = new LightUrl(targetOf(message.url ?? "/"));
  }

  get origin(): string {
    return `http://${this.#message.headers.host ?? "localhost"}`;
  }

  get headers(): RequestHeaders {
    return this;
  }

  get(name: string): string | null {
    const value = this.#message.headers[name.toLowerCase()];
    if (value === undefined) return null;
    return typeof value === "string" ? value : value.join(", ");
  }

  has(name: string): boolean {
    return this.#message.headers[name.toLowerCase()] !== undefined;
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (const [name, value] of Object.entries(this.#message.headers)) {
      if (value !== undefined) visit(typeof value === "string" ? value : value.join(", "), name);
    }
  }

  get signal(): AbortSignal {
    if (!this.#signal) {
      const controller = new AbortController();
      if (this.#response.destroyed) controller.abort();
      else
        this.#response.once("close", () => {
          if (!this.#response.writableFinished) controller.abort();
        });
      this.#signal = controller.signal;
    }
    return this.#signal;
  }

  bytes(limit: number): Promise<Uint8Array | undefined> {
    const message = this.#message;
    const { "content-length": length, "transfer-encoding": encoding } = message.headers;
    if (Number(length ?? 0) > limit) return Promise.resolve(undefined);
    // A request that announces no body has none (RFC 9112, 6.3).
    if ((length === undefined || length === "0") && encoding === undefined) return Promise.resolve(nothing);
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const timer = setTimeout(() => {
        message.removeAllListeners("data");
        message.pause();
        reject(new StalledBody(this.#bodyTimeout / 1000));
      }, this.#bodyTimeout);
      message.on("data", (chunk: Buffer) => {
        size += chunk.byteLength;
        chunks.push(chunk);
        timer.refresh();
        if (size <= limit) return;
        clearTimeout(timer);
        message.removeAllListeners("data");
        message.pause();
        resolve(undefined);
      });
      message.once("end", () => {
        clearTimeout(timer);
        resolve(joined(chunks, size));
      });
      message.once("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
    });
  }
}

/** Path and query. The request line of a proxy contains the whole URL. */
function targetOf(target: string): string {
  if (target.startsWith("/")) return target;
  try {
    const { pathname, search } = new URL(target);
    return pathname + search;
  } catch {
    return "/";
  }
}
