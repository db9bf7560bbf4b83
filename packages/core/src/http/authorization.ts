import type { SecurityDescriptor } from "../descriptor/service.js";

/** A URL and headers with the key where the service wants it; `Authorization: Bearer` if it does not say where. */
export function authorize(
  url: string,
  headers: Readonly<Record<string, string>>,
  [scheme]: readonly SecurityDescriptor[],
  apiKey: string | undefined,
): { url: string; headers: Readonly<Record<string, string>> } {
  if (apiKey === undefined) return { url, headers };
  if (scheme?.type !== "apiKey") return { url, headers: { ...headers, authorization: `Bearer ${apiKey}` } };
  if (scheme.in === "header") return { url, headers: { ...headers, [scheme.name]: apiKey } };
  const target = new URL(url);
  target.searchParams.set(scheme.name, apiKey);
  return { url: target.href, headers };
}
