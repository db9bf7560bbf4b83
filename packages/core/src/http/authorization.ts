import type { SecurityDescriptor } from "../descriptor/service.js";

/** A URL and headers with the key where the service wants it; `Authorization: Bearer` if it does not say where. */
export function authorize(
  url: string,
  headers: Readonly<Record<string, string>>,
  [scheme]: readonly SecurityDescriptor[],
  apiKey: string | undefined,
): { url: string; headers: Record<string, string> } {
  const sent = { ...headers };
  if (apiKey === undefined) return { url, headers: sent };
  if (scheme?.type !== "apiKey") sent["authorization"] = `Bearer ${apiKey}`;
  else if (scheme.in === "header") sent[scheme.name] = apiKey;
  else {
    const target = new URL(url);
    target.searchParams.set(scheme.name, apiKey);
    return { url: target.href, headers: sent };
  }
  return { url, headers: sent };
}
