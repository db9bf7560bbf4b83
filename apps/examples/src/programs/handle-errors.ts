/** Every failure has a stable code, says what and where, and what to do. Nothing invalid is sent. */
import { CorsacError, createClient, InputError } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

try {
  const input = JSON.parse('{"promt": "a harbour", "num_outputs": 9, "aspect_ratio": "1:2"}');
  await corsac.run(fluxSchnell, input);
} catch (error) {
  if (!CorsacError.isInstance(error)) throw error;
  console.log(error.code);
  if (InputError.isInstance(error)) {
    for (const violation of error.violations) console.log(`- ${violation.path}: ${violation.message}`);
  }
}
