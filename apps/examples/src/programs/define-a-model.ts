/** A model of one's own, from a description as data; and models found by id or by words. */
import { createClient, defineModel, modelCatalog, type OutputFile } from "@corsac/core";
import { replicate } from "@corsac/core/replicate";
import { fluxSchnell, sdxl, sdxlPortrait } from "@corsac/models";

interface PosterInput {
  prompt: string;
  megapixels?: "1" | "0.25";
}

// What the service's document does not know: an input of one's own, and where it goes.
const poster = defineModel<PosterInput, OutputFile[]>({
  id: "black-forest-labs/flux-schnell",
  name: "poster",
  slug: "poster",
  title: "Poster",
  kind: "task",
  media: "image",
  service: replicate,
  lifecycle: "prediction",
  create: [{ operation: "createPoster" }],
  operations: {
    createPoster: {
      method: "POST",
      path: "/replicate/v1/models/black-forest-labs/flux-schnell/predictions",
    },
  },
  input: {
    pointer: "/input",
    schema: {
      type: "object",
      required: ["prompt"],
      properties: { prompt: { type: "string", maxLength: 200 }, megapixels: { enum: ["1", "0.25"] } },
    },
  },
  output: {
    schema: { type: "array", items: { type: "string", format: "uri" } },
    documented: true,
    files: [{ pointer: "/*", media: "image" }],
  },
  roles: { prompt: "/prompt" },
});

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});
const [picture] = await corsac.run(poster, { prompt: "a heron, woodcut", megapixels: "0.25" });
console.log(await picture?.save("heron"));

// A Standard Schema of its input: forms and frameworks can check with it.
console.log(await poster["~standard"].validate({ prompt: 7 }));

const models = modelCatalog([fluxSchnell, sdxl, sdxlPortrait, poster]);
console.log(models.get("stability-ai/sdxl").title);
console.log(models.find("portrait").map(({ slug, preset }) => `${slug}:${preset?.name}`));
