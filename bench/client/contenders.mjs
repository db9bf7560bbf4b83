// The measured clients: each creates a prediction that is finished immediately and reads its output.
import Replicate from "replicate";
import { buildCorsac } from "../build-corsac.mjs";
import { input } from "./answer.mjs";

const { createClient, createPooledClient, fluxSchnell } = await import(await buildCorsac());
const path = "/replicate/v1/models/black-forest-labs/flux-schnell/predictions";

/** @returns {Record<string, () => Promise<unknown>>} by name; the first is the baseline of the comparison */
export function contenders(url, { fetch = globalThis.fetch, pooled = false } = {}) {
  const logger = { warn() {} };
  const corsac = createClient({
    baseUrl: url,
    apiKey: "key",
    logger,
    ...(fetch !== globalThis.fetch && { fetch }),
  });
  const replicate = new Replicate({ auth: "key", baseUrl: `${url}/v1`, fetch });
  const init = () => ({
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer key", prefer: "wait=60" },
    body: JSON.stringify({ input }),
  });
  const bare = async (signal) => {
    const response = await fetch(url + path, signal ? { ...init(), signal } : init());
    return (await response.json()).output;
  };
  const pool =
    pooled && createPooledClient ? createPooledClient({ baseUrl: url, apiKey: "key", logger }) : undefined;
  return {
    "bare fetch": () => bare(),
    Corsac: () => corsac.run(fluxSchnell, input),
    replicate: () => replicate.run("black-forest-labs/flux-schnell", { input }),
    "bare fetch, with a signal": () => bare(new AbortController().signal),
    "Corsac, with a signal": () => corsac.run(fluxSchnell, input, { signal: new AbortController().signal }),
    ...(pool && { "Corsac, Node entry": () => pool.run(fluxSchnell, input) }),
  };
}
