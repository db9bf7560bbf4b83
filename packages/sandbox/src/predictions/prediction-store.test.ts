import { describe, expect, it } from "vitest";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import type { Prediction } from "./prediction.js";
import { PredictionStore } from "./prediction-store.js";

const service = readService(acmeService);

function prediction(id: string, clock: ManualClock): Prediction {
  const [model] = service.models;
  const [binding] = model?.create ?? [];
  if (!model?.lifecycle || !binding) throw new Error("no model");
  const now = clock.now();
  const times = { createdAt: now, startsAt: now + 10, endsAt: now + 100, removedAt: now + 200 };
  const output = { files: [], toJson: () => null };
  return {
    id,
    service,
    model,
    lifecycle: model.lifecycle,
    binding,
    request: {},
    input: {},
    output,
    outcome: "succeeded",
    ...times,
  };
}

describe("the store", () => {
  it("makes room by forgetting the oldest finished one, and takes no more when none is finished", () => {
    const clock = new ManualClock();
    const store = new PredictionStore(clock, 2);
    expect(store.add(prediction("a", clock))).toBe(true);
    clock.advance(50);
    expect(store.add(prediction("b", clock))).toBe(true);
    expect(store.add(prediction("c", clock))).toBe(false);
    clock.advance(50);
    expect(store.add(prediction("c", clock))).toBe(true);
    expect(store.list(() => true).map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("does not cancel what is finished", () => {
    const clock = new ManualClock();
    const store = new PredictionStore(clock);
    const done = prediction("a", clock);
    store.add(done);
    clock.advance(100);
    store.cancel(done);
    expect(done.canceledAt).toBeUndefined();
  });
});
