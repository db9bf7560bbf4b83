/** The shortest way: run a model, save what it made. Reads CORSAC_BASE_URL and CORSAC_API_KEY. */
import { createClient } from "@corsac/core";
import { flux11Pro } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const image = await corsac.run(flux11Pro, {
  prompt: "a paper lighthouse at dusk",
  aspect_ratio: "16:9",
});
console.log(await image.save("lighthouse.webp"));
