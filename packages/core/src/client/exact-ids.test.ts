import { expect, test } from "vitest";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { defineModel } from "../model/define-model.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { batch, type Clip, type PromptInput, sing } from "../testing/services/task-shapes.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { parseWebhook } from "../webhooks/parse-webhook.js";

const songs = batch.lifecycles["songs"];
if (songs === undefined) throw new Error("no lifecycle");

function singIn(service: ServiceDescriptor): typeof sing {
  return defineModel<PromptInput, Clip[]>({ ...sing, service });
}

/** As they stand in JSON, and what the client calls them. */
const ids: readonly [written: string, id: string][] = [
  ["1", "1"],
  ['"1"', "1"],
  ['"01"', "01"],
  ["9007199254740991", "9007199254740991"],
  ["1720333718022739123", "1720333718022739123"],
  ['"1720333718022739123"', "1720333718022739123"],
];

test.each(ids)("a batch asks for %s as the service gave it", async (written, id) => {
  const gateway = await startGateway(
    ({ url }): Reply => ({
      text: url.endsWith("/fetch")
        ? `{"code":"success","data":[{"task_id":2,"status":"FAILURE"},{"task_id":${written},"status":"SUCCESS","data":[]}]}`
        : `{"code":"success","data":${written}}`,
    }),
  );
  const prediction = await testClient(gateway.url).predictions.create(sing, { prompt: "x" });
  expect(prediction.id).toBe(id);
  await prediction.wait();
  expect(prediction.state).toBe("succeeded");
  // A number over 2^53 cannot be written by JSON.stringify: its digits are sent as a text.
  const isSafe = Number.isSafeInteger(Number(id));
  expect(gateway.seen[1]?.body).toBe(`{"ids":[${isSafe ? written : `"${id}"`}]}`);
});

test("ids that round to the same number are different predictions of one batch", async () => {
  const [one, two] = ["1720333718022739123", "1720333718022739124"];
  let made = 0;
  const gateway = await startGateway(({ url }): Reply => {
    if (!url.endsWith("/fetch")) return { text: `{"code":"success","data":${made++ === 0 ? one : two}}` };
    const item = (id: string | undefined, status: string): string => `{"task_id":${id},"status":"${status}"}`;
    return { text: `{"code":"success","data":[${item(two, "FAILURE")},${item(one, "SUCCESS")}]}` };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(sing, { prompt: "x" });
  const second = await client.predictions.create(sing, { prompt: "y" });
  await Promise.all([first.wait(), second.wait()]);
  expect([first.state, second.state]).toEqual(["succeeded", "failed"]);
});

const told = singIn({
  ...batch,
  lifecycles: { songs: { ...songs, id: "/task_id", webhook: { url: "/hook", signature: "none" } } },
});

test.each(ids)("a webhook about %s", (written, id) => {
  expect(parseWebhook(`{"task_id":${written},"status":"SUCCESS"}`, told).id).toBe(id);
});

test("a webhook whose long number was rounded before has no id", () => {
  expect(() => parseWebhook({ task_id: Number("1720333718022739123"), status: "SUCCESS" }, told)).toThrow(
    "no prediction",
  );
});
