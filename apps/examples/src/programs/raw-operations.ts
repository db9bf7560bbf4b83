/** Below the models: every operation of a service, typed, answering `{ data, error }`. */
import { createClient } from "@corsac/core";
import { replicate } from "@corsac/core/replicate";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const { data: created, error } = await corsac
  .service(replicate)
  .POST("/replicate/v1/models/black-forest-labs/flux-schnell/predictions", {
    body: { input: { prompt: "a harbour in fog" } },
  });
if (error !== undefined) throw new Error(JSON.stringify(error));

const { data: prediction } = await corsac
  .service(replicate)
  .GET("/replicate/v1/predictions/{id}", { params: { path: { id: created.id } } });
console.log(prediction?.id, prediction?.status);
