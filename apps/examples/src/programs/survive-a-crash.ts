/** Every create is written down before it is sent: after a crash, none is paid for twice and none is forgotten. */
import { CreateUncertainError, createClient } from "@corsac/core";
import { fileJournal } from "@corsac/core/node";
import { fluxSchnell } from "@corsac/models";

const settings = { baseUrl: process.env["CORSAC_BASE_URL"], apiKey: process.env["CORSAC_API_KEY"] };
const journal = fileJournal("creates.jsonl");

// Here the connection is lost when the request has reached the service: it is not known whether a prediction was created.
const crashing = createClient({
  ...settings,
  journal,
  fetch: async (url, init) => {
    const response = await fetch(url, init);
    if (init.method === "POST") throw new TypeError("the connection was lost");
    return response;
  },
});
await crashing.predictions.create(fluxSchnell, { prompt: "a fox" }).catch((error: unknown) => {
  // It is not sent again: that might be a second prediction, and a second bill.
  if (!CreateUncertainError.isInstance(error)) throw error;
  console.log(error.category, error.entry.sentAt);
});

// After the crash, perhaps in another process: the service's list tells what there is.
const corsac = createClient({ ...settings, journal, models: [fluxSchnell] });
for (const { state, prediction } of await corsac.predictions.recover(await journal.entries())) {
  console.log(state, prediction?.model);
  if (prediction) console.log((await prediction.wait()).state);
}
await journal.close();
