import type { HmacSigner, JwtSigner, SignerSource } from "../descriptor/security.js";
import type { Signature } from "../http/authorization.js";
import { hexOf, type Signing, signerValue, textOf } from "./signer-value.js";

/** The result of a signer: the secret to send, and the additional values to send. */
export interface MadeSignature {
  readonly secret: string;
  readonly beside: Signature;
}

/** Computes the signature of a request from the caller's credentials, with the signer of a description. */
export async function makeSignature(
  signer: JwtSigner | HmacSigner,
  signing: Signing,
): Promise<MadeSignature> {
  const key = signing.credentials.get(signer.secret) ?? "";
  if (signer.type === "jwt") return { secret: await jsonWebToken(signer, key, signing), beside: {} };
  const parts = await Promise.all(signer.message.map((source) => signerValue(source, signing)));
  const message = await new Blob(
    parts.map((part) => (part instanceof Uint8Array ? part : textOf(part))),
  ).arrayBuffer();
  const signed = await hmac(signer.algorithm, key, message);
  const secret = signer.encoding === "hex" ? hexOf(signed) : base64(signed);
  return { secret, beside: await besideOf(signer, signing) };
}

/** https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
async function jsonWebToken(
  { algorithm, header = {}, claims }: JwtSigner,
  key: string,
  signing: Signing,
): Promise<string> {
  const head = { alg: algorithm, typ: "JWT", ...(await valuesOf(header, signing)) };
  const parts = [head, await valuesOf(claims, signing)];
  const text = parts.map((part) => base64url(new TextEncoder().encode(JSON.stringify(part)))).join(".");
  const signed = await hmac(`SHA-${algorithm.slice(2)}`, key, new TextEncoder().encode(text));
  return `${text}.${base64url(signed)}`;
}

async function valuesOf(
  sources: Readonly<Record<string, SignerSource>>,
  signing: Signing,
): Promise<Record<string, unknown>> {
  const entries = Object.entries(sources).map(async ([name, source]) => {
    const value = await signerValue(source, signing);
    return [name, value instanceof Uint8Array ? textOf(value) : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function besideOf({ send = [] }: HmacSigner, signing: Signing): Promise<Signature> {
  const headers: Record<string, string> = {};
  const query: Record<string, string> = {};
  for (const { in: place, name, value } of send) {
    (place === "header" ? headers : query)[name] = textOf(await signerValue(value, signing));
  }
  return { headers, query };
}

/** https://www.rfc-editor.org/rfc/rfc2104 */
async function hmac(hash: string, key: string, message: BufferSource): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", new TextEncoder().encode(key), algorithm, false, [
    "sign",
  ]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** https://www.rfc-editor.org/rfc/rfc7515#section-2 */
function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
