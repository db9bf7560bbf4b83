import type { JsonValue } from "./json.js";

/** A source of a signer's input: what the caller passed, the time, or a part of the request. */
export type SignerSource =
  /** One of the signer's `credentials`. */
  | { from: "credential"; name: string }
  /** The current time plus this number of seconds; in seconds since 1970 by default. */
  | { from: "time"; plus?: number; unit?: "seconds" | "milliseconds" | "iso" }
  /** A number used once, as 32 hexadecimal digits. */
  | { from: "nonce" }
  /** The method in capitals. */
  | { from: "method" }
  /** The host of the URL. */
  | { from: "host" }
  /** The path of the URL. */
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
  /** The parts that are signed, concatenated. Several occurrences of the time or the nonce have the same value. */
  message: SignerSource[];
  encoding: "hex" | "base64";
  /** Headers or query parameters that are sent besides the signature: the access key, the time. */
  send?: { in: "header" | "query"; name: string; value: SignerSource }[];
}

/**
 * On a security scheme: the sent value is computed for each request. The scheme defines where it is sent; its prefix is
 * `x-corsac-prefix`, or `Bearer ` in an `http` scheme.
 */
export type SignerExtension = JwtSigner | HmacSigner;

/** On a security scheme of type `apiKey`: the prefix of the key, with its space: `Key `. */
export type PrefixExtension = string;
