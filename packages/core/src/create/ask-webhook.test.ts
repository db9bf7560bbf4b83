import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { print } from "../testing/services/generated/index.gen.js";
import { film } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const url = "https://app.example/hook";

test("a webhook is requested where the service supports it", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", phase: "dry" } }));
  const client = testClient(gateway.url);
  await client.predictions.create(print, { prompt: "x" }, { webhook: url });
  await client.predictions.create(print, { prompt: "x" }, { webhook: { url, events: ["end"] } });
  expect(gateway.seen.map(({ body }) => JSON.parse(body))).toMatchObject([
    { webhook: url, prompt: "x" },
    { webhook: url, webhook_events: ["end"], prompt: "x" },
  ]);
  expect(gateway.seen[0]?.body).not.toContain("events");
});

const prompt = "x";
test.each([
  () => ({
    of: film,
    input: { prompt, kind: "text" as const },
    webhook: url,
    words: /wrapped sends no webhooks/,
  }),
  () => ({
    of: print,
    input: { prompt },
    webhook: { url, events: ["done"] },
    words: /no webhooks for the event "done"/,
  }),
  () => ({ of: print, input: { prompt }, webhook: "/hook", words: /is no URL/ }),
])("%# an event that the service does not send is an error before anything is sent", async (asked) => {
  const gateway = await startGateway(() => ({ json: {} }));
  const { of: model, input, webhook, words } = asked();
  const created = testClient(gateway.url).predictions.create<object, unknown>(model, input, { webhook });
  const { error } = await outcome<unknown>(created);
  expect(error).toMatchObject({ code: "configuration" });
  expect(String(error)).toMatch(words);
  expect(gateway.seen).toEqual([]);
});
