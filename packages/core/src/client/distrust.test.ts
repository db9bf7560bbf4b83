import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annexFetched } from "../testing/services/generated/index.gen.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { systemClock } from "../time/clock.js";
import { createClient } from "./client.js";

const made = { json: { id: "p1", status: "processing" } };
const done = { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } };
const input = { prompt: "x" };

test("a query with a response about another prediction is repeated, then an error that names both", async () => {
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

test("no output is an error, and a refresh queries again", async () => {
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

test("a result of another prediction is requested again", async () => {
  let foreign = 2;
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST") return { json: { id: "t1" } };
    if (!url.endsWith("/result")) return { json: { id: "t1", status: "succeeded" } };
    const id = foreign-- > 0 ? "t2" : "t1";
    return { json: { id, output: [`https://files.example/${id}.png`] } };
  });
  const client = testClient(gateway.url, { clock: systemClock, pollInterval: 1 });
  const [picture] = await client.run(annexFetched, input);
  expect(picture?.url).toBe("https://files.example/t1.png");
  expect(foreign).toBe(-1);
});

test.each([undefined, null, "", {}])("a listed prediction without an id is an error: %j", async (id) => {
  const gateway = await startGateway(() => ({ json: { results: [done.json, { ...done.json, id }] } }));
  const listed: string[] = [];
  const listing = async (): Promise<void> => {
    for await (const one of testClient(gateway.url, { models: [draw] }).predictions.list())
      listed.push(one.id);
  };
  expect((await outcome(listing())).error).toMatchObject({
    code: "protocol",
    message: expect.stringContaining("an item without an id at /id"),
  });
  expect(listed).toEqual(["p1"]);
});

test("totalTimeout ends a download that flows for ever, however it is read", async () => {
  const gateway = await startGateway(({ method, url }) =>
    method === "POST"
      ? { json: { ...done.json, output: [`http://${"x"}/`] } }
      : { text: url, stalls: 5, headers: { "content-type": "image/png" } },
  );
  const prediction = await testClient(gateway.url).predictions.create(draw, input);
  const client = testClient(gateway.url, { clock: systemClock, totalTimeout: 60, retries: 0 });
  const json = { ...prediction.toJSON(), output: [`${gateway.url}/file.png`] };
  const [file] = await (await client.predictions.resume(json, { model: draw })).output();
  for (const read of [() => file?.bytes(), () => new Response(file?.stream()).arrayBuffer()]) {
    const { error } = await outcome(Promise.resolve(read()));
    expect(error).toMatchObject({ code: "connection", cause: { message: "it took longer than 0.06 s" } });
  }
});
