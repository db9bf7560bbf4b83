import { expect, expectTypeOf, test } from "vitest";
import type { PredictionTimings } from "../contract/prediction.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw, flat } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

test("durations, as far as the response has the times", async () => {
  const gateway = await startGateway(() => ({
    json: {
      id: "p1",
      status: "succeeded",
      created_at: "2026-11-20T12:00:00Z",
      output: ["https://files.example/1.png"],
    },
  }));
  const client = testClient(gateway.url, { services: [flat] });
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  expectTypeOf(prediction.timings).toEqualTypeOf<PredictionTimings>();
  expect(prediction.timings).toEqual({ queued: undefined, running: undefined, total: undefined });
  const saved = {
    ...prediction.toJSON(),
    startedAt: "2026-11-20T12:00:02Z",
    completedAt: "2026-11-20T12:00:05.500Z",
  };
  const later = await client.predictions.resume(saved, { model: draw });
  expect(later.timings).toEqual({ queued: 2000, running: 3500, total: 5500 });
  // The clock of another machine.
  const early = { ...saved, completedAt: "2026-11-20T12:00:01Z" };
  const other = await client.predictions.resume(early, { model: draw });
  expect(other.timings).toEqual({ queued: 2000, running: 0, total: 1000 });
});
