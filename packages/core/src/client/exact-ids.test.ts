import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { imagine, choirSongsFromAnIdea as sing } from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import { parseWebhook } from "../webhooks/parse-webhook.js";

const idea = { model: "choir-3", idea: "x" } as const;

/** As they stand in JSON, and what the client calls them. */
const ids: readonly [written: string, id: string][] = [
  ["1", "1"],
  ['"1"', "1"],
  ['"01"', "01"],
  ["9007199254740991", "9007199254740991"],
  ["1720333718022739123", "1720333718022739123"],
  ['"1720333718022739123"', "1720333718022739123"],
];

test.each(ids)("a batch query has %s as the service returned it", async (written, id) => {
  const gateway = await startGateway(
    ({ url }): Reply => ({
      text: url.endsWith("/batch")
        ? `[{"task":2,"state":"lost"},{"task":${written},"state":"sung","songs":[]}]`
        : `{"code":"success","data":${written}}`,
    }),
  );
  const prediction = await testClient(gateway.url).predictions.create(sing, idea);
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
    if (!url.endsWith("/batch")) return { text: `{"code":"success","data":${made++ === 0 ? one : two}}` };
    const item = (id: string | undefined, state: string): string => `{"task":${id},"state":"${state}"}`;
    return { text: `[${item(two, "lost")},${item(one, "sung")}]` };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(sing, idea);
  const second = await client.predictions.create(sing, idea);
  await Promise.all([first.wait(), second.wait()]);
  expect([first.state, second.state]).toEqual(["succeeded", "failed"]);
});

test.each(ids)("a webhook about %s", (written, id) => {
  expect(parseWebhook(`{"id":${written},"status":"SUCCESS"}`, imagine).id).toBe(id);
});

test("a webhook whose long number was rounded before has no id", () => {
  expect(() => parseWebhook({ id: Number("1720333718022739123"), status: "SUCCESS" }, imagine)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining("no prediction"),
      hint: expect.stringContaining("a number over 2^53 is rounded"),
    }),
  );
});
