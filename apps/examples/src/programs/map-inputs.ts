/** One model on many inputs, some at a time; and what is there when it stops early. */
import { createClient, MapStoppedError } from "@corsac/core";
import { fluxSchnell, sdxl } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  models: [fluxSchnell, sdxl],
});

const animals = ["a fox", "a hare", "a badger", "a heron", "an otter", "a crane"];

// All results, in the order of the inputs. A failed one leaves the others alone.
const results = await corsac
  .map(
    fluxSchnell,
    animals.map((prompt) => ({ prompt })),
    { concurrency: 3, onProgress: ({ succeeded, total }) => console.log(`${succeeded} of ${total}`) },
  )
  .all();
for (const result of results) {
  if (result.ok) console.log(result.index, result.output.length, result.prediction.id);
  else console.error(result.index, result.error);
}

// One by one, as they complete: nothing is kept, and no more inputs are read than there is room for.
async function* prompts() {
  for (let number = 1; ; number++) yield { prompt: `card ${number} of a deck` };
}
// The client was given the model, so its id will do.
const cards = corsac.map("stability-ai/sdxl", prompts(), { concurrency: 2, order: "completed" });
let count = 0;
for await (const card of cards) {
  if (card.ok) count++;
  if (count === 3) break;
}
console.log(count, "cards");
for (const { prediction } of cards.running) await prediction?.cancel();

// Stopped by the first failure: the error has the results so far and the predictions that go on.
try {
  const mixed = [{ prompt: "a fox" }, { prompt: "a hare", num_outputs: 40 }];
  await corsac.map(fluxSchnell, mixed, { concurrency: 1, onError: "stop" }).all();
} catch (error) {
  if (!MapStoppedError.isInstance(error)) throw error;
  console.log("stopped at", error.index, "after", error.results.length - 1, "result");
}
