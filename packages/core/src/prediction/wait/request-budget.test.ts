import { expect, test } from "vitest";
import { startGateway } from "../../testing/gateway.fixture.js";
import { draw } from "../../testing/services.fixture.js";
import { testClient } from "../../testing/test-client.fixture.js";
import { createRequestBudget } from "./request-budget.js";

const clock = { now: () => 10_000, sleep: async () => {} };

test("a second's worth at once, then one after the other", () => {
  const budget = createRequestBudget(clock, 4);
  const delays = Array.from({ length: 8 }, () => budget.reserve(100));
  expect(delays).toEqual([100, 100, 100, 100, 100, 250, 500, 750]);
});

test("all predictions of a client share it", async () => {
  const gateway = await startGateway(({ method, url }, count) => ({
    json: {
      id: method === "POST" ? `p${count}` : url.split("/").at(-1),
      status: method === "POST" || count < 60 ? "processing" : "succeeded",
      output: ["https://files.example/1.png"],
    },
  }));
  const client = testClient(gateway.url, { queriesPerSecond: 2 });
  const start = Date.now();
  await Promise.all(Array.from({ length: 20 }, () => client.run(draw, { prompt: "x" })));
  // Twenty of them would have asked forty times in the first seconds; at a hundredth of the time a second is 10 ms.
  const seconds = (Date.now() - start) / 10;
  expect(gateway.seen.length - 20).toBeLessThan(2 * seconds + 10);
});
