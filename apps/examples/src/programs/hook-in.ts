/** Hooks see every try of every request; OpenTelemetry and Node's tracing channels are told of them too. */
import { subscribe } from "node:diagnostics_channel";
import { createClient } from "@corsac/core";
import { openTelemetry } from "@corsac/core/opentelemetry";
import { fluxSchnell } from "@corsac/models";

// Whoever watches a program from outside uses the channel, without touching its client.
subscribe("tracing:corsac:request:asyncEnd", (trace) => console.error("traced", trace));

let creates = 0;
const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  onRequest({ method }) {
    // What this hook throws is thrown to the caller, and nothing is sent: a place for a cost cap.
    if (method === "POST" && ++creates > 2) throw new Error("two pictures are enough");
    return { "x-request-source": "my-app" };
  },
  onResponse: ({ request, status }) => console.log(request.method, request.attempt, status),
  onFault: ({ request, error }) => console.log(request.method, "got no answer", error),
  onRetry: ({ delay, status }) => console.log("again in", delay, "ms after", status),
});

await corsac.run(fluxSchnell, { prompt: "a fox" });
await corsac.run(fluxSchnell, { prompt: "a hare" });
await corsac.run(fluxSchnell, { prompt: "a badger" }).catch((error: Error) => console.log(error.message));

// A span of every try, where OpenTelemetry is set up; nothing where it is not.
const traced = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  ...openTelemetry(),
});
await traced.run(fluxSchnell, { prompt: "a badger" });
