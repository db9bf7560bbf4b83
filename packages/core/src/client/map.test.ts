import { expect, expectTypeOf, test, vi } from "vitest";
import type { MapProgress, MapResult } from "../contract/mapping.js";
import { CorsacError } from "../errors/corsac-error.js";
import { MapStoppedError } from "../errors/map-stopped-error.js";
import type { OutputFile } from "../output/output-file.js";
import { remoteOutcomes } from "../prediction/remote-outcome.js";
import { eventually } from "../testing/eventually.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import { startTaskGateway, type TaskPlan } from "../testing/task-gateway.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const prompts = (count: number): { prompt: string }[] =>
  Array.from({ length: count }, (_, index) => ({ prompt: String(index) }));
const failureOf = async (promise: Promise<unknown>): Promise<unknown> => (await outcome(promise)).error;
const never: TaskPlan = { queries: Number.POSITIVE_INFINITY };

test("results in the order of the inputs, no more at once than may be, each with its prediction", async () => {
  const gateway = await startTaskGateway((prompt) => ({ queries: 6 - Number(prompt) / 2 }));
  const seen: string[] = [];
  const results = await testClient(gateway.url)
    .map(draw, prompts(9), {
      concurrency: 3,
      onProgress: ({ total, running, succeeded, failed }) => {
        seen.push(`${running}+${succeeded}+${failed} of ${total}`);
        expect(running).toBeLessThanOrEqual(3);
      },
    })
    .all();
  expectTypeOf(results).toEqualTypeOf<MapResult<OutputFile[]>[]>();
  expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const result of results) {
    if (!result.ok) throw result.error;
    expect(result.output.map(({ url }) => url)).toEqual([`https://f.example/${result.index}`]);
    expect(gateway.created.get(result.prediction.id)).toBe(String(result.index));
  }
  expect(gateway.most).toBe(3);
  expect(seen[0]).toBe("1+0+0 of 9");
  expect(seen.at(-1)).toBe("0+9+0 of 9");
});

test("results as they complete", async () => {
  const gateway = await startTaskGateway((prompt) => ({ queries: prompt === "0" ? 12 : 1 }));
  const order: number[] = [];
  const mapping = testClient(gateway.url).map(draw, prompts(3), { concurrency: 3, order: "completed" });
  for await (const { index } of mapping) order.push(index);
  expect(order.at(-1)).toBe(0);
  expect(order).toHaveLength(3);
});

test("a failed input leaves the others alone", async () => {
  const gateway = await startTaskGateway((prompt) => ({
    queries: 1,
    status: prompt === "1" ? "failed" : "succeeded",
  }));
  const inputs = [{ prompt: "0" }, { prompt: "1" }, { prompt: "x", width: 1 }, { prompt: "3" }];
  const results = await testClient(gateway.url).map(draw, inputs, { concurrency: 2 }).all();
  expect(results).toMatchObject([
    { ok: true },
    { ok: false, index: 1, error: { code: "prediction-failed" }, prediction: { state: "failed" } },
    { ok: false, index: 2, error: { code: "input" }, prediction: undefined },
    { ok: true },
  ]);
});

test("what would fail for every other input stops the mapping", async () => {
  const gateway = await startTaskGateway(() => ({
    queries: 1,
    refusal: { status: 402, json: { detail: "no balance left" } },
  }));
  const failure = await failureOf(testClient(gateway.url).map(draw, prompts(50), { concurrency: 1 }).all());
  expect(failure).toMatchObject({ code: "map-stopped", category: "payment", index: 0, running: [] });
  expect(gateway.seen).toHaveLength(1);
  const all = await testClient(gateway.url).map(draw, prompts(5), { onError: "continue" }).all();
  expect(all.map(({ ok }) => ok)).toEqual(Array(5).fill(false));
});

test.each([
  ["authentication", 401],
  ["payment", 402],
  ["permission", 403],
])("so does a failure of %s", async (category, status) => {
  const gateway = await startTaskGateway(() => ({ queries: 1, refusal: { status, json: { detail: "no" } } }));
  const failure = await failureOf(testClient(gateway.url).map(draw, prompts(9), { concurrency: 1 }).all());
  expect(failure).toMatchObject({ code: "map-stopped", category, index: 0 });
  expect(gateway.seen).toHaveLength(1);
});

test("a refusal of one input does not", async () => {
  const gateway = await startTaskGateway(() => ({ queries: 1, refusal: { status: 422, json: {} } }));
  const all = await testClient(gateway.url).map(draw, prompts(3), { concurrency: 1 }).all();
  expect(all.map(({ ok }) => ok)).toEqual([false, false, false]);
});

test("where no results are taken, nothing new is begun, though nothing runs any more", async () => {
  const gateway = await startTaskGateway(() => ({ queries: 1 }));
  let counted = { succeeded: 0, running: 0 };
  const watched = testClient(gateway.url).map(draw, prompts(50), {
    concurrency: 2,
    onProgress: (progress) => {
      counted = progress;
    },
  });
  const results = watched[Symbol.asyncIterator]();
  await results.next();
  await eventually(() => counted.running === 0 && counted.succeeded >= 3);
  // As many more as wait to be taken could have been begun meanwhile.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(counted.running).toBe(0);
  expect(gateway.created.size).toBeLessThanOrEqual(5);
  await results.return?.();
});

test("stopped on a failure: no more is created, and the error has every prediction that continues", async () => {
  const gateway = await startTaskGateway((prompt) => {
    if (prompt === "0") return { queries: 1 };
    return prompt === "2" ? { queries: 3, status: "failed" } : never;
  });
  const error = await failureOf(
    testClient(gateway.url).map(draw, prompts(20), { concurrency: 4, onError: "stop" }).all(),
  );
  if (!MapStoppedError.isInstance(error)) throw error;
  expect(error.index).toBe(2);
  expect(error.cause).toMatchObject({ code: "prediction-failed" });
  expect(error.results).toMatchObject([
    { ok: true, index: 0 },
    { ok: false, index: 2 },
  ]);
  const known = [...error.results, ...error.running].map(({ prediction }) => prediction?.id);
  expect(known.toSorted()).toEqual([...gateway.created.keys()].toSorted());
  for (const { prediction } of error.running) expect(error.message).toContain(prediction?.id);
  expect(gateway.canceled.size).toBe(0);
  const asked = gateway.seen.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  // A request of each may have been on its way.
  expect(gateway.seen.length - asked, "they are not queried any more").toBeLessThanOrEqual(3);
});

test("a function decides which failures stop the map", async () => {
  const gateway = await startTaskGateway(() => ({ queries: 1, status: "failed" }));
  let failures = 0;
  const error = await failureOf(
    testClient(gateway.url)
      .map(draw, prompts(20), { concurrency: 1, onError: () => (++failures === 3 ? "stop" : "continue") })
      .all(),
  );
  expect(error).toMatchObject({ code: "map-stopped", index: 2 });
  expect(gateway.created.size).toBe(3);
});

test("an abort rejects with its reason, cancels, and gives the outcome of all that was created", async () => {
  const gateway = await startTaskGateway((prompt) => (prompt === "0" ? { queries: 1 } : never));
  const controller = new AbortController();
  const reason = new Error("enough");
  const mapping = testClient(gateway.url).map(draw, prompts(30), {
    concurrency: 3,
    signal: controller.signal,
    onProgress: ({ succeeded, running }) => {
      if (succeeded === 1 && running === 3) setTimeout(() => controller.abort(reason), 30);
    },
  });
  await expect(mapping.all()).rejects.toBe(reason);
  const outcomes = await remoteOutcomes(reason);
  expect(outcomes.map(({ prediction }) => prediction?.id).toSorted()).toEqual(
    [...gateway.created.keys()].toSorted(),
  );
  expect(outcomes.map(({ state }) => state).toSorted()).toEqual([
    "canceled",
    "canceled",
    "canceled",
    "succeeded",
  ]);
  expect(gateway.canceled.size).toBe(3);
});

test("an abort that is to leave the predictions alone", async () => {
  const gateway = await startTaskGateway(() => never);
  const controller = new AbortController();
  const mapping = testClient(gateway.url).map(draw, prompts(3), {
    signal: controller.signal,
    cancelOnAbort: false,
    onProgress: ({ running }) => {
      if (running === 3) setTimeout(() => controller.abort(new Error("later")), 20);
    },
  });
  const error = await failureOf(mapping.all());
  const states = (await remoteOutcomes(error)).map(({ state }) => state);
  expect(states).toHaveLength(3);
  for (const state of states) expect(["pending", "running"]).toContain(state);
  expect(gateway.canceled.size).toBe(0);
  const before = failureOf(
    testClient(gateway.url).map(draw, prompts(1), { signal: controller.signal }).all(),
  );
  expect(await before).toMatchObject({ message: "later" });
  expect(gateway.created.size).toBe(3);
});

test("inputs are read only when they can be started, and no further than results are read", async () => {
  const gateway = await startTaskGateway(() => ({ queries: 1 }));
  let read = 0;
  const ended = vi.fn();
  async function* inputs(): AsyncGenerator<{ prompt: string }> {
    try {
      for (;;) yield { prompt: String(read++) };
    } finally {
      ended();
    }
  }
  const mapping = testClient(gateway.url).map(draw, inputs(), { concurrency: 2 });
  let taken = 0;
  for await (const { index } of mapping) {
    expect(index).toBe(taken++);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read - taken).toBeLessThanOrEqual(5);
    if (taken === 4) break;
  }
  expect(ended).toHaveBeenCalledOnce();
  expect(gateway.created.size).toBe(read);
  expect(read).toBeLessThan(12);
});

test("after leaving the loop the running predictions are available", async () => {
  const gateway = await startTaskGateway((prompt) => (prompt === "1" ? { queries: 1 } : never));
  const mapping = testClient(gateway.url).map(draw, prompts(9), { concurrency: 3, order: "completed" });
  for await (const { index } of mapping) {
    expect(index).toBe(1);
    break;
  }
  const ids = mapping.running.map(({ prediction }) => prediction?.id);
  const others = [...gateway.created].filter(([, prompt]) => prompt !== "1").map(([id]) => id);
  expect(ids.toSorted()).toEqual(others.toSorted());
  expect(() => mapping[Symbol.asyncIterator]()).toThrow("A mapping is read once");
});

test("inputs that break off, and a callback that throws, stop the mapping with what there is", async () => {
  const gateway = await startTaskGateway(() => ({ queries: 1 }));
  async function* inputs(): AsyncGenerator<{ prompt: string }> {
    yield { prompt: "0" };
    throw new Error("the file ended");
  }
  const broken = await failureOf(testClient(gateway.url).map(draw, inputs()).all());
  expect(broken).toMatchObject({
    code: "map-stopped",
    index: undefined,
    cause: { message: "the file ended" },
  });
  if (!MapStoppedError.isInstance(broken)) throw broken;
  expect(broken.results.length + broken.running.length).toBe(gateway.created.size);
  const mapping = testClient(gateway.url).map(draw, prompts(2), {
    onProgress: () => {
      throw new Error("no terminal");
    },
  });
  expect(await failureOf(mapping.all())).toMatchObject({ message: expect.stringContaining("no terminal") });
});

test("no inputs, and a concurrency that is none", async () => {
  const client = testClient("http://127.0.0.1:9");
  expect(await client.map(draw, []).all()).toEqual([]);
  expect(await client.map(draw, new Set<{ prompt: string }>()).all()).toEqual([]);
  for (const concurrency of [0, 1.5, -1, Number.NaN]) {
    expect(() => client.map(draw, [], { concurrency })).toThrow("concurrency must be a whole number from 1");
  }
});

test("a time limit of one input is its result, and its prediction continues", async () => {
  const gateway = await startTaskGateway((prompt) => (prompt === "0" ? never : { queries: 1 }));
  const clock = standingClock();
  let done = 0;
  const options = {
    timeout: 5_000,
    onProgress: ({ succeeded }: MapProgress): void => {
      done = succeeded;
    },
  };
  const all = testClient(gateway.url, { clock }).map(draw, prompts(2), options).all();
  // Both wait for their first query.
  await eventually(() => clock.sleeping === 2);
  clock.move(2_000);
  await eventually(() => done === 1);
  clock.move(3_000);
  const ends = (await all).map((result) => [
    result.ok,
    result.ok ? undefined : CorsacError.isInstance(result.error) && result.error.code,
    result.prediction?.state,
  ]);
  expect(ends).toEqual([
    [false, "wait-timeout", "running"],
    [true, undefined, "succeeded"],
  ]);
});
