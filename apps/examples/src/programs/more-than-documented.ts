/** Fields that the documentation does not list, and how closely an input is looked at. */
import { createClient, InputError, validateInput } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  logger: { warn: (message) => console.log(message) },
});

// Sent silently.
await corsac.run(fluxSchnell, { prompt: "a fox" }, { extra: { output_lossless: true } });

// All that is wrong at once, before anything is sent.
const input = JSON.parse('{"prompt": "a fox", "num_outputs": 9, "aspect_ratio": "1:2"}');
await corsac.run(fluxSchnell, input).catch((error: unknown) => {
  if (!InputError.isInstance(error)) throw error;
  console.log(error.field("num_outputs"), error.violations.length);
});
// Without a client, such as for a form.
console.log(validateInput(fluxSchnell.input.schema, input).map(({ path }) => path));
