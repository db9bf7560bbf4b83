import { expect, test } from "vitest";
import { defineModel, type Model } from "../../model/define-model.js";
import { startGateway } from "../gateway.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { batch, type Clip, type PromptInput, sing } from "./task-shapes.fixture.js";

const service = {
  ...batch,
  operations: { ...batch.operations, fetch: { method: "GET", path: "/songs/fetch" } },
  lifecycles: {
    songs: {
      id: "/id",
      query: { operation: "fetch" },
      batch: { operation: "fetch", ids: { parameter: "ids" } },
      state: { pointer: "/status", words: { made: "succeeded" } },
      fields: { output: "/data" },
    },
  },
} as const;

const hum: Model<PromptInput, Clip[]> = defineModel({
  ...sing,
  service,
  create: [{ operation: "submit", query: { voice: "none" } }],
});

test("a batch whose answer is the array, its ids where a create has them; a create with a fixed query", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST") return { json: { id: "h1" } };
    const ids = new URL(url, "http://local").searchParams.get("ids")?.split(",") ?? [];
    return { json: ids.map((id) => ({ id, status: "made", data: [] })) };
  });
  await expect(testClient(gateway.url).run(hum, { prompt: "x" })).resolves.toEqual([]);
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/songs?voice=none", "/songs/fetch?ids=h1"]);
});
