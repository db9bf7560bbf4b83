import type { Fetch } from "@corsac/core";
import { type Exchange, headersOf, isText, keyHider, requestText, shortened } from "./exchange.js";

/** A `fetch` that records requests and responses. */
export interface Recorder {
  fetch: Fetch;
  exchanges(): Exchange[];
}

/**
 * Records the requests of a client.
 * @param send sends them
 * @param key is removed from all records
 * @param onChange is called when an exchange begins and whenever it changes
 */
export function createRecorder(send: Fetch, key: string | undefined, onChange: () => void): Recorder {
  const exchanges: Exchange[] = [];
  const hide = keyHider(key);
  return {
    exchanges: () => exchanges.map((exchange) => ({ ...exchange })),
    async fetch(url, init) {
      const text = requestText(init.body, new Headers(init.headers).get("content-type") ?? "");
      const exchange: Exchange = {
        method: init.method ?? "GET",
        url: hide(url),
        requestHeaders: headersOf(new Headers(init.headers), hide),
        ...(text === undefined ? {} : { requestBody: hide(text) }),
      };
      exchanges.push(exchange);
      onChange();
      const start = performance.now();
      try {
        const response = await send(url, init);
        exchange.status = response.status;
        exchange.duration = Math.round(performance.now() - start);
        exchange.responseHeaders = headersOf(response.headers, hide);
        const mediaType = response.headers.get("content-type") ?? "";
        if (response.body && isText(mediaType)) void keepText(response.clone(), exchange, hide, onChange);
        else if (response.body) exchange.responseBody = `(${mediaType || "no media type"})`;
        onChange();
        return response;
      } catch (error) {
        exchange.fault = hide(error instanceof Error ? error.message : String(error));
        onChange();
        throw error;
      }
    },
  };
}

/** Records the text of a response while it is received, so that streams can be displayed. */
async function keepText(
  { body }: Response,
  exchange: Exchange,
  hide: (text: string) => string,
  onChange: () => void,
): Promise<void> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      exchange.responseBody = shortened(hide(text));
      onChange();
    }
  } catch {
    // The client reads the same response and reports the error.
  }
}
