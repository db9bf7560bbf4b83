import type { PredictionJson } from "../contract/prediction.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";

/** A prediction that a browser knows, and the preset that it was made with. */
export type ProxyReference = PredictionJson & { readonly preset?: string | undefined };

/** Makes and reads the ids that a browser gets: a prediction's own, signed, so that it can read no other. */
export interface References {
  write(prediction: PredictionJson, preset: string | undefined): Promise<string>;
  /** `undefined` where it was not written here. */
  read(reference: string): Promise<ProxyReference | undefined>;
}

/** References signed with a secret (HMAC-SHA-256). */
export function createReferences(secret: string): References {
  let importing: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> => {
    importing ??= crypto.subtle.importKey(
      "raw",
      // Of its own kind, also where the secret serves other things.
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

/** It was written here: its signature says so. */
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
