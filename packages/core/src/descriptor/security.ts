import type { JsonValue } from "./json.js";

/** A value of which a signer makes something: what the caller passed, the time, or a part of the request. */
export type SignerSource =
  | { readonly from: "credential"; readonly name: string }
  /** The time since 1970, plus these; seconds if no unit is said. */
  | { readonly from: "time"; readonly plus?: number; readonly unit?: "seconds" | "milliseconds" | "iso" }
  /** A number used once, as 32 hexadecimal digits. */
  | { readonly from: "nonce" }
  | { readonly from: "method" }
  | { readonly from: "host" }
  | { readonly from: "path" }
  /** The query, sorted by name, as it is sent. */
  | { readonly from: "query" }
  | { readonly from: "body" }
  /** A hash of the body as it is sent, in hexadecimal digits. */
  | { readonly from: "bodyHash"; readonly algorithm: "SHA-256" | "MD5" }
  | { readonly from: "header"; readonly name: string }
  | { readonly from: "constant"; readonly value: JsonValue };

/** A JSON Web Token, made of a key and a secret: https://www.rfc-editor.org/rfc/rfc7519 */
export interface JwtSigner {
  readonly type: "jwt";
  /** What the caller passes, by name. */
  readonly credentials: readonly string[];
  /** The name of the credential that signs. */
  readonly secret: string;
  readonly algorithm: "HS256" | "HS384" | "HS512";
  readonly header?: Readonly<Record<string, SignerSource>>;
  readonly claims: Readonly<Record<string, SignerSource>>;
}

/** A hash over parts of the request, keyed with a secret: https://www.rfc-editor.org/rfc/rfc2104 */
export interface HmacSigner {
  readonly type: "hmac";
  /** What the caller passes, by name. */
  readonly credentials: readonly string[];
  /** The name of the credential that signs. */
  readonly secret: string;
  readonly algorithm: "SHA-256" | "SHA-1" | "SHA-512";
  /** What is signed, one after the other. A time or nonce that stands several times is the same each time. */
  readonly message: readonly SignerSource[];
  readonly encoding: "hex" | "base64";
  /** Headers or query parameters that are sent beside the signature. */
  readonly send?: readonly {
    readonly in: "header" | "query";
    readonly name: string;
    readonly value: SignerSource;
  }[];
}

/** Makes what is sent, for each request. */
export type SignerDescriptor = JwtSigner | HmacSigner;
