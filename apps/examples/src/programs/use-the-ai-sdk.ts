/** The models of Corsac in the AI SDK: the same functions for every service. */
import { writeFile } from "node:fs/promises";
import { createCorsac, optionsFor } from "@corsac/ai-sdk";
import { createClient } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";
import { generateImage } from "ai";

const client = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});
const corsac = createCorsac({ client });

const { image, warnings, providerMetadata } = await generateImage({
  model: corsac.imageModel(fluxSchnell),
  prompt: "a paper lighthouse at dusk",
  aspectRatio: "16:9",
  providerOptions: optionsFor(fluxSchnell, { output_format: "png" }),
});
await writeFile("lighthouse.png", image.uint8Array);
console.log(warnings.length, providerMetadata["corsac"]?.images);
