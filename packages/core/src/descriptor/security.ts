import type { JsonValue } from "./json.js";

/** An input of a signer: a credential of the caller, the time, or a part of the request. */
export type SignerSource =
  | { readonly from: "credential"; readonly name: string }
  /** The time since 1970, plus this offset; in seconds if no unit is given. */
  | { readonly from: "time"; readonly plus?: number; readonly unit?: "seconds" | "milliseconds" | "iso" }
  /** A number used once, as 32 hexadecimal digits. */
  | { readonly from: "nonce" }
  | { readonly from: "method" }
  | { readonly from: "host" }
  | { readonly from: "path" }
  /** The query as it is sent, sorted by name. */
  | { readonly from: "query" }
  | { readonly from: "body" }
  /** A hash of the body as it is sent, in hexadecimal digits. */
  | { readonly from: "bodyHash"; readonly algorithm: "SHA-256" | "MD5" }
  | { readonly from: "header"; readonly name: string }
  | { readonly from: "constant"; readonly value: JsonValue };

/** A JSON Web Token, created from a key and a secret: https://www.rfc-editor.org/rfc/rfc7519 */
export interface JwtSigner {
  readonly type: "jwt";
  /** The names of the credentials that the caller passes. */
  readonly credentials: readonly string[];
  /** The name of the credential that is the signing key. */
  readonly secret: string;
  readonly algorithm: "HS256" | "HS384" | "HS512";
  readonly header?: Readonly<Record<string, SignerSource>>;
  readonly claims: Readonly<Record<string, SignerSource>>;
}

/** A hash over parts of the request, keyed with a secret: https://www.rfc-editor.org/rfc/rfc2104 */
export interface HmacSigner {
  readonly type: "hmac";
  /** The names of the credentials that the caller passes. */
  readonly credentials: readonly string[];
  /** The name of the credential that is the signing key. */
  readonly secret: string;
  readonly algorithm: "SHA-256" | "SHA-1" | "SHA-512";
  /**
   * The parts of the signed message, in order. A time or nonce that occurs several times has the same value each time.
   */
  readonly message: readonly SignerSource[];
  readonly encoding: "hex" | "base64";
  /** Headers or query parameters that are sent in addition to the signature. */
  readonly send?: readonly {
    readonly in: "header" | "query";
    readonly name: string;
    readonly value: SignerSource;
  }[];
}

/** Computes the authentication of each request. */
export type SignerDescriptor = JwtSigner | HmacSigner;
