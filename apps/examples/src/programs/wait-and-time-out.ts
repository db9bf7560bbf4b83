/** Waiting: how far it is, when to stop waiting, and how to stop the work itself. */
import { createClient, WaitTimeoutError } from "@corsac/core";
import { fluxSchnell, riffusion } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

// Every change, until it is done. Leaving the loop only stops watching.
const song = await corsac.predictions.create(riffusion, { prompt_a: "slow brass over rain" });
for await (const { status, progress = 0 } of song) console.error(status, `${Math.round(progress * 100)} %`);
console.log("song:", song.state);

// A timeout stops the waiting, not the work: it is paid for.
try {
  await corsac.run(fluxSchnell, { prompt: "a fox" }, { timeout: 1 });
} catch (error) {
  if (!WaitTimeoutError.isInstance(error)) throw error;
  console.log("still", error.prediction.state);
  await error.prediction.wait({ timeout: 60_000 });
  console.log("fox:", error.prediction.state);
}

// An abort rejects at once with its reason, and cancels the work at the service.
const controller = new AbortController();
const crow = await corsac.predictions.create(riffusion, { prompt_a: "a crow" });
const output = crow.output({ signal: controller.signal });
controller.abort(new Error("nobody wants it any more"));
await output.catch((error: Error) => console.log("crow:", error.message));
