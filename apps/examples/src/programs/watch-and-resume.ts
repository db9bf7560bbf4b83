/** A prediction is watched, written down, and taken up again by another client, as after a crash. */
import { readFile, writeFile } from "node:fs/promises";
import { createClient } from "@corsac/core";
import { riffusion } from "@corsac/models";

const settings = { baseUrl: process.env["CORSAC_BASE_URL"], apiKey: process.env["CORSAC_API_KEY"] };

const first = createClient(settings);
const prediction = await first.predictions.create(riffusion, { prompt_a: "slow brass over rain" });
await writeFile("prediction.json", JSON.stringify(prediction));

// Another process: all it has is the file. `models` tells the client which models the file may name.
const second = createClient({ ...settings, models: [riffusion] });
const resumed = await second.predictions.resume(JSON.parse(await readFile("prediction.json", "utf8")), {
  model: riffusion,
});
for await (const update of resumed) {
  console.error(update.status, update.progress === undefined ? "" : `${Math.round(update.progress * 100)} %`);
}
const { audio, spectrogram } = await resumed.output();
console.log(await audio.save("rain.wav"), await spectrogram.save("rain.png"));
