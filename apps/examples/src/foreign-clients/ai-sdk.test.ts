import { createReplicate } from "@ai-sdk/replicate";
import { startSandbox } from "@corsac/sandbox/node";
import { APICallError, generateImage } from "ai";
import { afterAll, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// `ai` with its provider against the sandbox; only the provider's address and key are set.
const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50 });
afterAll(() => sandbox.close());
const replicate = createReplicate({ apiToken: sandbox.apiKey, baseURL: `${sandbox.url}/v1` });
const prompt = "a fox";

it("makes a picture in the asked form", async () => {
  const model = replicate.image("black-forest-labs/flux-schnell");
  const { image, warnings } = await generateImage({ model, prompt, aspectRatio: "16:9", seed: 1 });
  expect(warnings).toEqual([]);
  expect(image.mediaType).toBe("image/webp");
  expect(Buffer.from(image.uint8Array).subarray(8, 12).toString()).toBe("WEBP");
});

it("makes several pictures", async () => {
  const model = replicate.image("black-forest-labs/flux-schnell");
  expect((await generateImage({ model, prompt, n: 2 })).images).toHaveLength(2);
});

it("runs a model by its version", async () => {
  const hash = "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";
  const model = replicate.image(`stability-ai/sdxl:${hash}`);
  const { images } = await generateImage({
    model,
    prompt,
    providerOptions: { replicate: { num_outputs: 1 } },
  });
  expect(images).toHaveLength(1);
});

it("tells what the sandbox refuses", async () => {
  const model = replicate.image("black-forest-labs/flux-schnell");
  const providerOptions = { replicate: { num_outputs: 99 } };
  const refused = generateImage({ model, prompt, providerOptions, maxRetries: 0 });
  await expect(refused).rejects.toSatisfy((error) => APICallError.isInstance(error));
  await expect(refused).rejects.toThrow(/num_outputs/);
});
