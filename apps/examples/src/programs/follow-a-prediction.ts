/** The life of a prediction: made, followed, measured, listed, canceled; and what became of it after an abort. */
import { createClient, remoteOutcomes } from "@corsac/core";
import { riffusion } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  models: [riffusion],
});

// Nothing waits yet: the handle knows its id, and what the service has said so far.
const song = await corsac.predictions.create(riffusion, { prompt_a: "slow brass over rain" });
console.log(song.model, song.status, song.createdAt?.toISOString());

// What it is now and every change, until it is done.
for await (const { state, progress = 0, logs = "" } of song) {
  console.error(state, `${Math.round(progress * 100)} %`, logs.split("\n").at(-1));
}
// By the service's clock, in milliseconds, as far as it tells.
console.log(song.state, song.timings.total, song.metrics);
// Typed by the model.
const { audio } = await song.output();
console.log(audio.name);

// All that the service lists, page after page as they are needed.
for await (const { id, state } of corsac.predictions.list()) console.log(id === song.id, state);

// Stops the work. One that ended by itself in the meantime is no error.
const crow = await corsac.predictions.create(riffusion, { prompt_a: "a crow [sandbox:duration=60000]" });
console.log("crow:", (await crow.cancel()).state);

// An abort rejects at once; what became of the work is known as soon as the service has answered.
const controller = new AbortController();
const rook = await corsac.predictions.create(riffusion, { prompt_a: "a rook [sandbox:duration=60000]" });
const output = rook.output({ signal: controller.signal });
controller.abort();
await output.catch(async (error: unknown) => {
  for (const { prediction, state } of await remoteOutcomes(error))
    console.log(prediction === rook, "rook:", state);
});
