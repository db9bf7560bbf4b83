// This repository's own client, through its `baseUrl`.
import { buildCorsac } from "../../build-corsac.mjs";

export const name = "Corsac";

const { createClient, fluxSchnell, sdxl, verifyWebhook } = await import(await buildCorsac());

/** @type {import("../client.mjs").Client} */
export const client = {
  connect(url, { key, fetch }) {
    const corsac = createClient({
      baseUrl: url,
      apiKey: key,
      logger: { warn() {} },
      ...(fetch && { fetch }),
    });
    return {
      run: (input, options) => corsac.run(fluxSchnell, input, options),
      runWithFile: (bytes) =>
        corsac.run(sdxl, { prompt: "x", image: new Blob([bytes], { type: "image/png" }) }),
      urls: (output) => output.map((one) => one.url),
      isFile: (one) => typeof one?.bytes === "function",
      read: async (output) => Buffer.from(await output[0].bytes()),
      cancelAfterCreate: async () => {
        const prediction = await corsac.predictions.create(fluxSchnell, { prompt: "x" });
        await prediction.cancel();
        return prediction.state;
      },
      settle: async (events) => {
        const prediction = await corsac.predictions.create(fluxSchnell, { prompt: "x" });
        for (const body of events) await prediction.settle({ id: body.id, trusted: true, body });
        return prediction.state;
      },
    };
  },
  verifyWebhook: verifyWebhook && ((request, secret) => verifyWebhook(request, secret).then(() => true)),
};
