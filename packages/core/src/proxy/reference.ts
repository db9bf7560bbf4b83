import type { PredictionJson } from "../contract/prediction.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";

/** A prediction reference of a browser, and the preset that it was created with. */
export type ProxyReference = PredictionJson & { readonly preset?: string | undefined };

/** Creates and reads the ids that a browser receives: signed, so that it cannot read other predictions. */
export interface References {
  write(prediction: PredictionJson, preset: string | undefined): Promise<string>;
  /** `undefined` if the signature is not valid. */
  read(reference: string): Promise<ProxyReference | undefined>;
}

/** References signed with a secret (HMAC-SHA-256). */
export function createReferences(secret: string): References {
  let importing: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> => {
    importing ??= crypto.subtle.importKey(
      "raw",
      // A key for this purpose only, also where the secret is used elsewhere.
      new TextEncoder().encode(`corsac-proxy:${secret}`),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign", "verify"],
    );
    return importing;
  };
  return {
    async write({ service, model, id, lifecycle, bound }, preset) {
      const text = JSON.stringify({ service, model, id, lifecycle, bound, preset });
      const content = new TextEncoder().encode(text);
      const signature = await crypto.subtle.sign("HMAC", await key(), content);
      return `${encode(content)}.${encode(new Uint8Array(signature))}`;
    },
    async read(reference) {
      const [content, signature] = reference.split(".").map(decode);
      if (content === undefined || signature === undefined) return undefined;
      if (!(await crypto.subtle.verify("HMAC", await key(), signature, content))) return undefined;
      const known = parseJson(new TextDecoder().decode(content));
      return isReference(known) ? { ...known, status: "", state: "pending" } : undefined;
    },
  };
}

/** The signature proves the type. */
function isReference(value: unknown): value is Omit<ProxyReference, "status" | "state"> {
  return isJsonObject(value);
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
