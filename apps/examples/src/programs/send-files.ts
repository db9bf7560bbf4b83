/** Files in inputs: bytes, blobs, streams, files of this machine, and what another prediction made. */
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createClient } from "@corsac/core";
import { localFile } from "@corsac/core/node";
import { fluxSchnell, sdxl } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
});

const [sketch] = await corsac.run(fluxSchnell, { prompt: "a harbour, pencil sketch", megapixels: "0.25" });
if (sketch === undefined) throw new Error("no picture");

// What another prediction made is sent by its URL.
await corsac.run(sdxl, { prompt: "the same, in oil", image: sketch });

// Small files are sent in the request; larger ones are uploaded where the service takes files.
const bytes = await sketch.bytes();
await corsac.run(sdxl, { prompt: "the same, in ink", image: bytes });
await corsac.run(sdxl, { prompt: "the same, in chalk", image: new Blob([bytes], { type: "image/webp" }) });

// A path alone is text and is never read, because inputs often come from somebody else: say that you mean the file.
await writeFile("sketch.webp", bytes);
await corsac.run(sdxl, { prompt: "the same, as a woodcut", image: localFile("sketch.webp") });
const [last] = await corsac.run(sdxl, {
  prompt: "the same, at night",
  image: createReadStream("sketch.webp"),
});
console.log(await last?.save("night"));
