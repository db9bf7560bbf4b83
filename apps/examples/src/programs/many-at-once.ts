/** Many predictions at once under Node: a pool of connections, proxies of the environment. Needs `undici`. */
import { createClient } from "@corsac/core/node";
import { fluxSchnell } from "@corsac/models";

const corsac = createClient({
  baseUrl: process.env["CORSAC_BASE_URL"],
  apiKey: process.env["CORSAC_API_KEY"],
  // Through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name.
  pool: { connections: 64 },
  // For all predictions that are waited for together.
  queriesPerSecond: 50,
});

const animals = ["a fox", "a hare", "a badger", "a heron", "an otter", "a crane"];
const pictures = await Promise.all(animals.map((prompt) => corsac.run(fluxSchnell, { prompt })));
console.log(pictures.flat().length, "pictures");
await corsac.close();
