// This repository's own client, with the `baseUrl` option.
import { buildCorsac } from "../../build-corsac.mjs";

export const name = "Corsac";

const { createClient, defineModel, deliveryMemory, fluxSchnell, sdxl, verifyWebhook } = await import(
  await buildCorsac()
);

/** The same service with events, which the gateway's own documentation does not have. */
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

const answering = defineModel({
  ...fluxSchnell,
  kind: "answer",
  lifecycle: undefined,
  service: { ...fluxSchnell.service, operations: { draw: { method: "POST", path: "/talk/draw" } } },
  create: [{ operation: "draw" }],
  output: {
    documented: true,
    files: [],
    schema: {
      type: "object",
      required: ["images"],
      properties: {
        images: {
          type: "array",
          items: { type: "object", properties: { url: { type: "string", format: "uri" } } },
        },
      },
    },
  },
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
      runAtOnce: async () => (await corsac.run(answering, { prompt: "x" })).images.map(({ url }) => url),
      list: () => corsac.predictions.list({ service: fluxSchnell.service }),
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
  verifyWebhook: (request, secret) => verifyWebhook(request, secret).then(() => true),
  tellsReplays: () => {
    const deliveries = deliveryMemory();
    return async (request, secret) => (await verifyWebhook(request, secret, { deliveries })).isReplay;
  },
};
