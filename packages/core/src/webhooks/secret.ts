import { ConfigurationError } from "../errors/configuration-error.js";

/** The signing key in a secret: the base64 after `whsec_`. @throws {ConfigurationError} the secret is not valid */
export async function importSecret(secret: string): Promise<CryptoKey> {
  const bytes = decodeSecret(secret.trim().replace(/^whsec_/, ""));
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

function decodeSecret(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(text);
  if (bytes !== undefined && bytes.length > 0) return bytes;
  // The message must not contain any part of the secret.
  throw new ConfigurationError("The webhook's secret is no secret", {
    hint: "It is base64, usually after whsec_, as the service shows it.",
  });
}

/** The decoded bytes of base64; `undefined` if it is not valid. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
