// The client reads what the sandbox sends: streamed responses and webhooks.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, defineModel } from "@corsac/core";
import { parseWebhook, verifyWebhook } from "@corsac/core/webhooks";
import { describeService } from "@corsac/importer";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentedServices } from "./test-support/documented-services.js";
import { exampleInput } from "./test-support/example-input.js";

const services = await documentedServices();
const all = services.flatMap(({ document, models }) => {
  const service = describeService(document);
  return models.map((described) => ({ described, model: defineModel({ ...described, service }) }));
});
const streaming = all.filter(({ described }) => described.stream !== undefined);
const signing = all.filter(
  ({ described, model }) =>
    model.service.lifecycles[described.lifecycle ?? ""]?.webhook?.signature === "standard-webhooks",
);

interface Received {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let sandbox: RunningSandbox;
let receiver: Server;
let url: string;
let take: (webhook: Received) => void = () => {};

beforeAll(async () => {
  sandbox = await startSandbox({ documents: services.map(({ document }) => document), duration: 20 });
  receiver = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end();
    take({ headers: request.headers, body: Buffer.concat(chunks).toString() });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address() as AddressInfo;
  url = `http://127.0.0.1:${address.port}/`;
});

afterAll(async () => {
  await sandbox.close();
  receiver.close();
});

describe("answers in pieces", () => {
  test.each(streaming)("of $described.id", async ({ described, model }) => {
    const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
    const { input } = await exampleInput(described);
    const texts: string[] = [];
    for await (const piece of client.stream(model, input)) texts.push(piece.text);
    expect(texts.length).toBeGreaterThan(3);
    // In the language of the prompt.
    expect(texts.join("")).toMatch(/Corsac (?:sandbox|沙箱)/);
  });

  test("some shipped model has them", () => expect(streaming.length).toBeGreaterThan(0));
});

test.each(signing.slice(0, 1))(
  "a webhook of $described.id is what the client verifies",
  async ({ described, model }) => {
    const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
    const { input } = await exampleInput(described);
    const coming = new Promise<Received>((resolve) => {
      take = resolve;
    });
    const webhook = { url, events: ["completed"] };
    const prediction = await client.predictions.create(model, input, { webhook });
    const { headers, body } = await coming;
    const verified = await verifyWebhook({ headers, body }, sandbox.webhookSecret);
    const event = parseWebhook(verified, model);
    expect(event).toMatchObject({ id: prediction.id, trusted: true, state: "succeeded" });
    await expect(verifyWebhook({ headers, body: `${body} ` }, sandbox.webhookSecret)).rejects.toThrow(
      "not signed",
    );
  },
);
