import { expect, test } from "vitest";
import { replicate } from "../generated/replicate/service.gen.js";
import { defineModel } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw, film } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const [binding] = draw.create;
const model = defineModel<{ prompt: string }, unknown>({
  ...draw,
  service: replicate,
  create: binding === undefined ? [] : [{ ...binding, operation: "createPrediction" }],
});
const url = "https://app.example/hook";

test("a webhook is asked for where the service takes it", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "succeeded" } }));
  const client = testClient(gateway.url);
  await client.predictions.create(model, { prompt: "x" }, { webhook: url });
  await client.predictions.create(model, { prompt: "x" }, { webhook: { url, events: ["completed"] } });
  expect(gateway.seen.map(({ body }) => JSON.parse(body))).toMatchObject([
    { webhook: url, input: { prompt: "x" } },
    { webhook: url, webhook_events_filter: ["completed"], input: { prompt: "x" } },
  ]);
  expect(gateway.seen[0]?.body).not.toContain("filter");
});

test.each([
  [film, url, /wrapped sends no webhooks/],
  [model, { url, events: ["done"] }, /no webhooks for the event "done"/],
  [model, "/hook", /is no URL/],
])("%# what the service does not send is said before anything is sent", async (asked, webhook, words) => {
  const gateway = await startGateway(() => ({ json: {} }));
  const input = { prompt: "x", kind: "text" } as const;
  const created = testClient(gateway.url).predictions.create(asked, input, { webhook });
  const { error } = await outcome<unknown>(created);
  expect(error).toMatchObject({ code: "configuration" });
  expect(String(error)).toMatch(words);
  expect(gateway.seen).toEqual([]);
});
