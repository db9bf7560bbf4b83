// https://www.npmjs.com/package/openai, its images, with the `baseURL` option. A create returns the images themselves.
import OpenAI, { toFile } from "openai";

export const name = "openai";

/** @type {import("../client.mjs").Client} */
export const client = {
  connect(url, { key, fetch }) {
    const openai = new OpenAI({ apiKey: key, baseURL: url && `${url}/v1`, ...(fetch && { fetch }) });
    const run = (input, { signal } = {}) =>
      openai.images.generate({ model: "draw", ...input }, { ...(signal && { signal }) });
    return {
      run,
      runAtOnce: () => run({ prompt: "x" }),
      runWithFile: async (bytes) =>
        openai.images.edit({
          prompt: "x",
          image: await toFile(bytes, "picture.png", { type: "image/png" }),
        }),
      urls: (output) => output?.data?.map((one) => one.url) ?? [],
      lacks: {
        tracks: "answers at once",
        isFile: "gives plain URLs",
        read: "gives plain URLs",
      },
    };
  },
  verifyWebhook: async ({ headers, body }, secret) => {
    await new OpenAI({ apiKey: "none" }).webhooks.verifySignature(body, headers, secret);
    return true;
  },
};
