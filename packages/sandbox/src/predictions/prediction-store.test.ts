import { describe, expect, it } from "vitest";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { Budget } from "../isolation/budget.js";
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
    const store = new PredictionStore(clock, { predictions: 2 });
    expect(store.add(prediction("a", clock))).toBeUndefined();
    clock.advance(50);
    expect(store.add(prediction("b", clock))).toBeUndefined();
    expect(store.add(prediction("c", clock))).toContain("2 of 2 predictions");
    clock.advance(50);
    expect(store.add(prediction("c", clock))).toBeUndefined();
    expect(store.list(() => true).map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("is limited in bytes, too", () => {
    const clock = new ManualClock();
    const store = new PredictionStore(clock, { bytes: new Budget(25_000) });
    const large = (id: string): Prediction => ({ ...prediction(id, clock), request: "水".repeat(4000) });
    expect(["a", "b"].map((id) => store.add(large(id)))).toEqual([undefined, undefined]);
    expect(store.add(large("c"))).toContain("of 25000 bytes");
    clock.advance(100);
    expect(store.add(large("c"))).toBeUndefined();
    expect(store.list(() => true).map(({ id }) => id)).toEqual(["c", "b"]);
    expect(store.add({ ...large("d"), request: "水".repeat(20_000) })).toContain("one request takes");
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
