// https://www.npmjs.com/package/replicate, with its `baseUrl` option.
import Replicate, { validateWebhook } from "replicate";

export const name = "replicate";

const model = "studio/draw";

/** @type {import("../client.mjs").Client} */
export const client = {
  connect(url, { key, fetch, timeout: _none }) {
    const replicate = new Replicate({ auth: key, baseUrl: url && `${url}/v1`, ...(fetch && { fetch }) });
    const read = async (output) => Buffer.from(await new Response(output[0]).arrayBuffer());
    return {
      run: (input, options = {}) => replicate.run(model, { input, ...options }),
      runWithFile: (bytes) =>
        new Replicate({ auth: key, baseUrl: `${url}/v1`, fileEncodingStrategy: "data-uri" }).run(model, {
          input: { prompt: "x", image: new Blob([bytes], { type: "image/png" }) },
        }),
      urls: (output) =>
        [output].flat().map((one) => (typeof one?.url === "function" ? one.url().href : String(one))),
      isFile: (one) => typeof one?.url === "function",
      read,
      stream: async () => {
        let text = "";
        for await (const { event, data } of replicate.stream(model, { input: { prompt: "x" } })) {
          if (event === "output") text += data;
        }
        return text;
      },
      list: async function* () {
        for await (const page of replicate.paginate(replicate.predictions.list)) yield* page;
      },
      cancelAfterCreate: async () => {
        const { id } = await replicate.predictions.create({ model, input: { prompt: "x" } });
        return (await replicate.predictions.cancel(id)).status;
      },
    };
  },
  verifyWebhook: async ({ headers, body }, secret) => validateWebhook({ headers, body }, secret),
};
