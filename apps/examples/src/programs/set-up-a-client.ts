/** What a client can be told; everything has a default. */
import { createClient } from "@corsac/core";
import { fluxSchnell, riffusion } from "@corsac/models";

const corsac = createClient({
  // Where the service is. A `/v1` at its end is understood; so is the upstream API.
  baseUrl: process.env["CORSAC_BASE_URL"],
  // Goes to that origin and nowhere else: to no output's host, across no redirect, into no error.
  apiKey: process.env["CORSAC_API_KEY"],
  // For the service's own statistics.
  headers: { "user-agent": "my-app/1.0" },
  // Milliseconds to wait for a prediction. It only ends the waiting: the work is paid for and goes on.
  timeout: 10 * 60_000,
  // How often a request is repeated, where that is safe. A create that may have arrived never is.
  retries: 4,
  // Files larger than this are refused.
  maximumFileSize: 100 * 1024 * 1024,
  // Models that resumed and listed predictions may be of.
  models: [fluxSchnell, riffusion],
  // What is worth knowing but no error, each thing once, without keys.
  logger: { warn: (message) => console.error(message) },
});

const [image] = await corsac.run(fluxSchnell, { prompt: "a paper lighthouse at dusk" });
console.log(image?.url);
for await (const prediction of corsac.predictions.list()) console.log(prediction.model, prediction.state);
