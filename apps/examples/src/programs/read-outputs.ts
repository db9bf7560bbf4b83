/** Output files: nothing is fetched before it is asked for, and what was read once can be read again. */
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { createClient, OutputExpiredError } from "@corsac/core";
import { riffusion } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const { audio, spectrogram } = await corsac.run(riffusion, { prompt_a: "slow brass over rain" });

// As JSON it is its URL. Services remove their files: an URL that is kept runs out.
console.log(JSON.stringify({ audio }), audio.expiresAt?.toISOString());

try {
  // Whole or not at all; without an extension, the content's.
  console.log(await audio.save("rain"));
  // A name from somebody else cannot lead out of the folder.
  await spectrogram
    .save("../rain.png", { folder: "pictures" })
    .catch((error: Error) => console.log(error.message));
  console.log((await spectrogram.bytes()).length, spectrogram.contentType);
  // As it comes, keeping nothing in memory; what is not read is not fetched.
  await audio.stream().pipeTo(Writable.toWeb(createWriteStream("again.wav")));
} catch (error) {
  if (!OutputExpiredError.isInstance(error)) throw error;
  console.error(error.hint);
}
