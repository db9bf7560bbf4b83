import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { systemClock } from "../time/clock.js";
import { createClient } from "./client.js";

const made = { json: { id: "p1", status: "processing" } };
const done = { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } };
const input = { prompt: "x" };

test("a response about another prediction is asked for again, then an error that names both", async () => {
  const foreign = { json: { ...done.json, id: "p2" } };
  const once = await startGateway(({ method }, count) =>
    method === "POST" ? made : count < 3 ? foreign : done,
  );
  expect(await testClient(once.url).run(draw, input)).toHaveLength(1);
  const always = await startGateway(({ method }) => (method === "POST" ? made : foreign));
  const { error } = await outcome(testClient(always.url).run(draw, input));
  expect(error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
  expect(String(error)).toMatch(/p2 instead of p1/);
});

test.each([520, 524, 529, 530])("a query that is answered %i is repeated", async (status) => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST" ? made : count < 3 ? { status } : done,
  );
  expect(await testClient(gateway.url).run(draw, input)).toHaveLength(1);
});

test.each([
  [404, { detail: "none" }],
  [400, { code: "task_not_exist" }],
])("what was just created may be unknown: %i", async (status, json) => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST" ? made : count < 3 ? { status, json } : done,
  );
  // Ten seconds of the fast clock are too short on a busy machine.
  const client = testClient(gateway.url, { clock: systemClock, pollInterval: 1 });
  expect(await client.run(draw, input)).toHaveLength(1);
});

test("an integer over 2^53 is an exact id", async () => {
  const gateway = await startGateway(({ method }) => ({
    text: JSON.stringify(method === "POST" ? made.json : done.json).replace('"p1"', "9007199254740993"),
  }));
  await testClient(gateway.url).run(draw, input);
  expect(gateway.seen[1]?.url).toMatch(/\/9007199254740993$/);
});

test("no output is an error, and a refresh asks for it once more", async () => {
  let output: readonly string[] = [];
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? made : { json: { ...done.json, output } },
  );
  const prediction = await testClient(gateway.url).predictions.create(draw, input);
  expect((await outcome(prediction.output())).error).toMatchObject({
    code: "protocol",
    prediction: { id: "p1" },
  });
  output = ["https://files.example/1.png"];
  expect(await (await prediction.refresh()).output()).toHaveLength(1);
});

test("an error inside of 200 is a refusal, never uncertain", async () => {
  const gateway = await startGateway(() => ({ json: { success: false, message: "余额不足" } }));
  expect((await outcome(testClient(gateway.url).run(draw, input))).error).toMatchObject({
    category: "payment",
  });
});

test("a response has a size limit", async () => {
  const gateway = await startGateway(() => ({ json: { ...made.json, logs: "x".repeat(5000) } }));
  const client = testClient(gateway.url, { maximumResponseSize: 1000 });
  expect((await outcome(client.predictions.get("p1", { model: draw }))).error).toMatchObject({
    code: "output-too-large",
  });
  expect((await outcome(client.run(draw, input))).error).toMatchObject({ code: "create-uncertain" });
});

test("a key needs a base URL, and one that was passed is not empty", () => {
  expect(() => createClient({ apiKey: "sk-12345678" })).toThrow("without baseUrl");
  expect(() => createClient({ baseUrl: undefined })).toThrow("empty");
});
