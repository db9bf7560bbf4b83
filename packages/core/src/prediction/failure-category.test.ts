import { expect, test } from "vitest";
import { eventually } from "../testing/eventually.fixture.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annexCoded, draw } from "../testing/services/generated/index.gen.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

test.each<[string, Reply, string]>([
  ["a word of its own", { json: { id: "p1", status: "failed", error: "Tokens used up" } }, "payment"],
  [
    "a code beside a message",
    { json: { id: "p1", status: "failed", error: "no", code: "E1102" } },
    "payment",
  ],
  ["a code alone", { json: { id: "p1", status: "failed", code: "E1102" } }, "payment"],
  ["a word of all services", { json: { id: "p1", status: "failed", error: "显存不足" } }, "out-of-memory"],
  ["nothing known", { json: { id: "p1", status: "failed", error: "no", code: "E7" } }, "server"],
  ["a refusal", { status: 403, json: { detail: "E1102" } }, "payment"],
])("%s of a service selects the category", async (_what, reply, category) => {
  const gateway = await startGateway(() => reply);
  expect((await outcome(testClient(gateway.url).run(annexCoded, { prompt: "x" }))).error).toMatchObject({
    category,
  });
});

test("what a failure is read from is in the prediction's JSON", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "failed", error: "no", code: "E1102" },
  }));
  const failed = await testClient(gateway.url).predictions.create(annexCoded, { prompt: "x" });
  const json = JSON.parse(JSON.stringify(failed));
  const later = await testClient(gateway.url).predictions.resume(json, { model: annexCoded });
  expect((await outcome(later.output())).error).toMatchObject({ category: "payment" });
  expect(gateway.seen).toHaveLength(1);
});

test("a 304 to a query leaves the state unchanged", async () => {
  const gateway = await startGateway(({ method }, count): Reply => {
    if (method === "POST") return { json: { id: "p1", status: "processing" } };
    return count < 4
      ? { status: 304 }
      : { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } };
  });
  const client = testClient(gateway.url);
  expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
  expect(gateway.seen).toHaveLength(4);
});

test("what a failure is read from is in the prediction's JSON", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "failed", error: "no", code: "E1102" },
  }));
  const failed = await testClient(gateway.url).predictions.create(annexCoded, { prompt: "x" });
  const json = JSON.parse(JSON.stringify(failed));
  const later = await testClient(gateway.url).predictions.resume(json, { model: annexCoded });
  expect((await outcome(later.output())).error).toMatchObject({ category: "payment" });
  expect(gateway.seen).toHaveLength(1);
});

test("a 304 to the first query of a resumed prediction is no end of waiting, and no rush", async () => {
  const gateway = await startGateway((_request, count) =>
    count < 3
      ? { status: 304 }
      : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
  );
  const clock = standingClock();
  const client = testClient(gateway.url, { clock });
  const json = { service: "flat", model: draw.id, lifecycle: "prediction", id: "p1", status: "processing" };
  const resumed = await client.predictions.resume({ ...json, state: "running" }, { model: draw });
  const waiting = resumed.wait();
  for (const queries of [1, 2]) {
    await eventually(() => gateway.seen.length === queries && clock.slept.length === queries);
    clock.move(60_000);
  }
  await waiting;
  expect(resumed.state).toBe("succeeded");
  expect(clock.slept.every((slept) => slept > 0)).toBe(true);
});
