/** The service is asked to call back when the prediction is done. */
import { createClient } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const prediction = await corsac.predictions.create(
  fluxSchnell,
  { prompt: "a heron" },
  { webhook: { url: "https://app.example/webhooks", events: ["completed"] } },
);
console.log(prediction.state);
