/** A preset is a model with some of its input decided; make your own from any model, or from another preset. */
import { createClient, preset } from "@corsac/core";
import { fluxSchnell, sdxlPortrait } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const [portrait] = await corsac.run(sdxlPortrait, { prompt: "a sailor, oil on canvas", seed: 7 });
console.log(await portrait?.save("sailor.png"));

const banner = preset(
  fluxSchnell,
  { aspect_ratio: "21:9", output_format: "jpg" },
  { name: "banner", description: "A very wide picture for the top of a page." },
);
const [picture] = await corsac.run(banner, { prompt: "dunes under a wide evening sky" });
console.log(await picture?.save("banner.jpg"));
