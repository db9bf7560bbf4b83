import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

const event = (status: string, more: object = {}): { id: string; trusted: boolean; body: object } => ({
  id: "p1",
  trusted: true,
  body: { id: "p1", status, ...more },
});

test("a key in an event is in no property of the prediction", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "starting" } }));
  const prediction = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  const output = [`https://f.example/1.png?key=${encodeURIComponent(key)}`];
  await prediction.settle(event("succeeded", { output, metrics: { note: key } }));
  expect(prediction.metrics).toEqual({ note: "[redacted]" });
  expect(JSON.stringify(await prediction.output())).toBe('["https://f.example/1.png?key=[redacted]"]');
});

test("events late, twice and out of order change nothing that is newer", async () => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "starting" } }));
  const client = testClient(gateway.url, { pollInterval: 20_000 });
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  const seen: string[] = [];
  const waiting = prediction.wait({
    onUpdate: ({ status, progress }) => void seen.push(`${status} ${progress}`),
  });
  const send = async (status: string, more?: object): Promise<void> => {
    await prediction.settle(event(status, more));
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await send("processing", { logs: " 20%|## | 2/10" });
  await send("starting");
  await send("processing", { logs: " 60%|###### | 6/10" });
  await send("processing", { logs: " 40%|#### | 4/10" });
  await send("succeeded", { output: ["https://f.example/1.png"], metrics: { predict_time: 2 } });
  await send("failed", { error: "late" });
  await waiting;
  expect(seen).toEqual(["starting undefined", "processing 0.2", "processing 0.6", "succeeded 1"]);
  expect(JSON.stringify(await prediction.output())).toBe('["https://f.example/1.png"]');
  expect(gateway.seen).toHaveLength(1);
});

test("an unknown status word in an event causes a query", async () => {
  const gateway = await startGateway(({ method }) => ({
    json: {
      id: "p1",
      status: method === "POST" ? "starting" : "succeeded",
      output: ["https://files.example/1.png"],
    },
  }));
  const prediction = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  expect((await prediction.settle(event("hm"))).state).toBe("succeeded");
});
