import type { JsonValue } from "../descriptor/json.js";
import type { SignerSource } from "../descriptor/security.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { UnsignedRequest } from "../http/authorization.js";
import { md5 } from "./md5.js";

/** The inputs of the signature of one request. */
export interface Signing {
  readonly request: UnsignedRequest;
  readonly credentials: ReadonlyMap<string, string>;
  /** Milliseconds since 1970: the same for all times in the signature. */
  readonly now: number;
  readonly nonce: string;
}

/** The value of a source; a body is returned as bytes. */
export async function signerValue(
  source: SignerSource,
  { request, credentials, now, nonce }: Signing,
): Promise<JsonValue | Uint8Array<ArrayBuffer>> {
  const url = new URL(request.url);
  switch (source.from) {
    case "credential":
      return credentials.get(source.name) ?? "";
    case "time":
      return timeOf(source, now);
    case "nonce":
      return nonce;
    case "method":
      return request.method;
    case "host":
      return url.host;
    case "path":
      return url.pathname;
    case "query":
      return url.search.slice(1).split("&").sort(byName).join("&");
    case "body":
      return bodyBytes(request);
    case "bodyHash":
      return hashOf(await bodyBytes(request), source.algorithm);
    case "header":
      return headerOf(request, source.name);
    case "constant":
      return source.value;
  }
}

/** A value as text for a signed message or for sending. */
export function textOf(value: JsonValue | Uint8Array): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function timeOf(
  { plus = 0, unit = "seconds" }: Extract<SignerSource, { from: "time" }>,
  now: number,
): JsonValue {
  if (unit === "milliseconds") return now + plus;
  if (unit === "iso") return new Date(now + plus * 1000).toISOString();
  return Math.floor(now / 1000) + plus;
}

function byName(left: string, right: string): number {
  const [a = "", b = ""] = [left.split("=")[0], right.split("=")[0]];
  return a < b ? -1 : a > b ? 1 : 0;
}

function headerOf({ headers }: UnsignedRequest, wanted: string): string {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted.toLowerCase());
  return found?.[1] ?? "";
}

async function bodyBytes({ method, url, body }: UnsignedRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (body === undefined || typeof body === "string") return new TextEncoder().encode(body ?? "");
  if (body instanceof FormData || body instanceof ReadableStream) {
    throw new ConfigurationError(
      `${method} ${url} is signed over its body, and a form or a stream has no bytes yet`,
    );
  }
  return new Uint8Array(await new Response(body).arrayBuffer());
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>, algorithm: "SHA-256" | "MD5"): Promise<string> {
  if (algorithm === "MD5") return md5(bytes);
  return hexOf(new Uint8Array(await crypto.subtle.digest(algorithm, bytes)));
}
