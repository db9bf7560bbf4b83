import type { JsonValue } from "./json.js";

/** A value of which a signer makes something: what the caller passed, the time, or a part of the request. */
export type SignerSource =
  /** One of the signer's `credentials`. */
  | { from: "credential"; name: string }
  /** The time in seconds since 1970, plus these. */
  | { from: "time"; plus?: number; unit?: "seconds" | "milliseconds" | "iso" }
  /** A number used once, as 32 hexadecimal digits. */
  | { from: "nonce" }
  /** The method in capitals. */
  | { from: "method" }
  /** The host of the address. */
  | { from: "host" }
  /** The address's path. */
  | { from: "path" }
  /** The query, sorted by name, as it is sent. */
  | { from: "query" }
  /** The body as it is sent. */
  | { from: "body" }
  /** A hash of the body as it is sent, in hexadecimal digits. */
  | { from: "bodyHash"; algorithm: "SHA-256" | "MD5" }
  /** A header that is sent. */
  | { from: "header"; name: string }
  | { from: "constant"; value: JsonValue };

/** A JSON Web Token, made of a key and a secret: https://www.rfc-editor.org/rfc/rfc7519 */
export interface JwtSigner {
  type: "jwt";
  /** What the caller passes, by name: `[accessKey, secretKey]`. */
  credentials: string[];
  /** The name of the credential that signs. */
  secret: string;
  algorithm: "HS256" | "HS384" | "HS512";
  /** Further fields of the token's header. */
  header?: Record<string, SignerSource>;
  claims: Record<string, SignerSource>;
}

/** A hash over parts of the request, keyed with a secret: https://www.rfc-editor.org/rfc/rfc2104 */
export interface HmacSigner {
  type: "hmac";
  /** What the caller passes, by name: `[accessKey, secretKey]`. */
  credentials: string[];
  /** The name of the credential that signs. */
  secret: string;
  algorithm: "SHA-256" | "SHA-1" | "SHA-512";
  /** What is signed, one after the other. A time or nonce that stands several times is the same each time. */
  message: SignerSource[];
  encoding: "hex" | "base64";
  /** Headers or query parameters that are sent beside the signature: the access key, the time. */
  send?: { in: "header" | "query"; name: string; value: SignerSource }[];
}

/**
 * On a security scheme: what is sent is made for each request. The result goes where the scheme says; before it stands
 * `x-corsac-prefix`, or `Bearer ` in an `http` scheme.
 */
export type SignerExtension = JwtSigner | HmacSigner;

/** On a security scheme of type `apiKey`: what stands before the key, with its space: `Key `. */
export type PrefixExtension = string;
