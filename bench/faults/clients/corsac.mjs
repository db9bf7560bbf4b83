// This repository's own client, through its `baseUrl`.
import { buildCorsac } from "../../build-corsac.mjs";

export const name = "Corsac";

const { createClient, defineModel, fluxSchnell, sdxl, verifyWebhook } = await import(await buildCorsac());

/** The same service, which offers events; the gateway's own pages do not speak of them. */
const listening = (events) =>
  defineModel({
    ...fluxSchnell,
    service: {
      ...fluxSchnell.service,
      lifecycles: {
        prediction: { ...fluxSchnell.service.lifecycles.prediction, stream: { url: "/urls/stream", events } },
      },
    },
  });
const writing = listening({ output: "output", done: "done" });
const telling = listening({ message: "answer" });
const talking = defineModel({
  ...fluxSchnell,
  kind: "stream",
  lifecycle: undefined,
  service: { ...fluxSchnell.service, operations: { talk: { method: "POST", path: "/talk/stream" } } },
  create: [{ operation: "talk" }],
  stream: { text: "/text", terminator: "[DONE]" },
});

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
      stream: async () => {
        const prediction = await corsac.predictions.create(writing, { prompt: "x" });
        let text = "";
        for await (const { partial } of prediction) {
          text = partial ?? text;
          if (text.endsWith("three")) break;
        }
        return text;
      },
      runWithEvents: () => corsac.run(telling, { prompt: "x" }, { onUpdate() {} }),
      talk: async () => {
        let text = "";
        for await (const piece of corsac.stream(talking, { prompt: "x" })) text += piece.text;
        return text;
      },
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
