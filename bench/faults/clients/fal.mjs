// https://www.npmjs.com/package/@fal-ai/client, with its `requestMiddleware` option, because it has no base URL.
import { createFalClient } from "@fal-ai/client";

export const name = "@fal-ai/client";

/** @type {import("../client.mjs").Client} */
export const client = {
  connect(url, { key, fetch }) {
    const fal = createFalClient({
      credentials: key,
      ...(fetch && { fetch }),
      requestMiddleware: async (request) => ({
        ...request,
        url: request.url
          .replace("https://queue.fal.run", `${url}/queue`)
          .replace("https://fal.run", `${url}/talk`)
          .replace("https://rest.fal.ai", url)
          .replace("https://rest.alpha.fal.ai", url),
      }),
    });
    return {
      run: async (input, { signal } = {}) =>
        (await fal.subscribe("studio/draw", { input, ...(signal && { abortSignal: signal }) })).data,
      runWithFile: async (bytes) =>
        (
          await fal.subscribe("studio/draw", {
            input: { prompt: "x", image: new Blob([bytes], { type: "image/png" }) },
          })
        ).data,
      urls: (output) => output?.images?.map((one) => one.url) ?? [],
      runWithEvents: async () =>
        (await fal.subscribe("studio/draw", { input: { prompt: "x" }, mode: "streaming" })).data,
      runAtOnce: async () => (await fal.run("studio/draw", { input: { prompt: "x" } })).data,
      talk: async () => {
        let text = "";
        const stream = await fal.stream("studio/draw", { input: { prompt: "x" } });
        for await (const piece of stream) text += piece.text ?? "";
        await stream.done();
        return text;
      },
      cancelAfterCreate: async () => {
        const { request_id } = await fal.queue.submit("studio/draw", { input: { prompt: "x" } });
        await fal.queue.cancel("studio/draw", { requestId: request_id });
        return (await fal.queue.status("studio/draw", { requestId: request_id })).status === "COMPLETED"
          ? "succeeded"
          : "canceled";
      },
      /** Its outputs are plain URLs, and it does not read files. */
      lacks: { baseUrl: "has no base URL", isFile: "gives plain URLs", read: "gives plain URLs" },
    };
  },
};
