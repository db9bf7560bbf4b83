import { createClient, defineModel, type JsonSchema } from "@corsac/core";
import { expect, it } from "vitest";
import { testModel } from "../models/test-catalog.js";
import { clientWarning } from "./client-warning.js";

const schema: JsonSchema = {
  type: "object",
  properties: {
    seconds: { type: "integer", maximum: 10, "x-corsac-inferred": { maximum: { text: "Up to ten." } } },
  },
};

it("warnings of the client name options of the command, and nothing of the client's", async () => {
  const { lifecycle: _, ...tide } = testModel("acme", "acme/tide", "tide", "tide", [], schema).descriptor;
  const service = { ...tide.service, operations: { create: { method: "POST", path: "/tides" } as const } };
  const model = defineModel({ ...tide, kind: "answer", service });
  const warnings: string[] = [];
  const client = createClient({
    baseUrl: "http://127.0.0.1:9",
    apiKey: "k",
    fetch: () => Promise.resolve(Response.json({ error: "no" }, { status: 400 })),
    models: [model],
    services: [service],
    logger: { warn: (message) => warnings.push(clientWarning(message)) },
  });
  await expect(client.predictions.create(model, { seconds: 12, foam: 1 })).rejects.toThrow();
  expect(warnings).toEqual([
    expect.stringMatching(/^seconds of .* sent all the same$/),
    expect.stringMatching(
      /^foam is not .* sent all the same \(with --extra key=value it is sent silently\)$/,
    ),
  ]);
});
