// https://www.npmjs.com/package/@ai-sdk/replicate with `generateImage` of the package ai and its `baseURL` option.
import { createReplicate } from "@ai-sdk/replicate";
import { generateImage } from "ai";

export const name = "@ai-sdk/replicate";

/** @type {import("../client.mjs").Client} */
export const client = {
  connect(url, { key, fetch }) {
    const provider = createReplicate({ apiToken: key, baseURL: url && `${url}/v1`, ...(fetch && { fetch }) });
    const model = provider.image("studio/draw");
    const run = ({ prompt, ...rest }, { signal } = {}) =>
      generateImage({
        model,
        prompt,
        ...(Object.keys(rest).length > 0 && { providerOptions: { replicate: rest } }),
        ...(signal && { abortSignal: signal }),
      });
    return {
      run,
      runWithFile: (bytes) => generateImage({ model, prompt: { text: "x", images: [bytes] } }),
      urls: (output) => output.images.map((one) => Buffer.from(one.uint8Array).toString()),
      isFile: (one) => one?.uint8Array !== undefined,
      files: (output) => output.images,
      read: async (output) => Buffer.from(output.images[0].uint8Array),
      lacks: {
        json: "gives bytes",
        lazy: "gives bytes, so it must download",
        cancelAfterCreate: "has no cancel",
      },
    };
  },
};
