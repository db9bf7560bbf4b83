import type { JsonValue } from "../document/contract.js";

/** A body: complete, or in pieces that are sent as they are generated. */
export type ReplyBody = string | Uint8Array | AsyncIterable<Uint8Array | string> | null;

/** A response, independent of the transport. */
export interface Reply {
  status: number;
  /** Names are case-insensitive. */
  headers: Record<string, string>;
  body: ReplyBody;
  /** A simulated problem in its delivery. */
  delivery?: Delivery;
}

/** Simulated problems in the delivery of a response. */
export interface Delivery {
  /** When the connection is reset: before the headers, or in the middle of the body. */
  cut?: "headers" | "body";
  /** Whether the connection is reset, or closed as if the response were complete. */
  by?: "reset" | "end";
  /** Milliseconds over which the body is sent. */
  drip?: number;
}

/** A JSON reply. */
export function json(value: JsonValue, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

/** A reply without a body. */
export function empty(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...headers }, body: null };
}

/** Whether a body is not a stream. Bytes may be from another realm, as in some test environments. */
export function isWhole(body: ReplyBody): body is string | Uint8Array | null {
  return body === null || typeof body === "string" || ArrayBuffer.isView(body);
}

const decoder = new TextDecoder();

/** The JSON text of a reply. Undefined for any other body. */
export function jsonText({ headers, body }: Reply): string | undefined {
  if (!isWhole(body) || body === null || !/json/.test(headers["Content-Type"] ?? "")) return undefined;
  return typeof body === "string" ? body : decoder.decode(body);
}
