/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import type { Phrases } from "../../phrases/english.js";
import type { Exchange } from "../run/exchange.js";
import { ScrolledText } from "./scrolled-text.js";

function pretty(body: string | undefined): string {
  if (body === undefined) return "";
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function message(head: string, headers: readonly [string, string][], body: string | undefined): string {
  const text = pretty(body);
  return [
    head,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(text === "" ? [] : ["", text]),
  ].join("\n");
}

function pathOf(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return url;
  }
}

/** Each request of a run and its response, as sent, without keys. */
export function Exchanges({
  exchanges,
  emptyText,
  phrases,
}: {
  exchanges: readonly Exchange[];
  emptyText: string;
  phrases: Phrases;
}): JSX.Element {
  if (exchanges.length === 0) return <p class="pg-empty">{emptyText}</p>;
  return (
    <ol class="pg-exchanges">
      {exchanges.map((exchange, index) => (
        <li key={index}>
          <details open={index === 0}>
            <summary>
              <strong>{exchange.method}</strong> <span class="pg-path">{pathOf(exchange.url)}</span>{" "}
              <span
                class="pg-code-word"
                data-failed={exchange.status === undefined || exchange.status >= 400}
              >
                {exchange.status ?? (exchange.fault === undefined ? "…" : phrases.playNoResponse)}
              </span>
              {exchange.duration !== undefined && <small> {exchange.duration} ms</small>}
            </summary>
            <p class="pg-part">{phrases.playRequestBody}</p>
            <ScrolledText
              text={message(
                `${exchange.method} ${exchange.url}`,
                exchange.requestHeaders,
                exchange.requestBody,
              )}
            />
            <p class="pg-part">{phrases.playResponseBody}</p>
            <ScrolledText
              text={
                exchange.fault ??
                message(`${exchange.status ?? "…"}`, exchange.responseHeaders ?? [], exchange.responseBody)
              }
            />
          </details>
        </li>
      ))}
    </ol>
  );
}
