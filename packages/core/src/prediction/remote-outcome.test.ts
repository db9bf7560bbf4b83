import { expect, expectTypeOf, test } from "vitest";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { eventually } from "../testing/eventually.fixture.js";
import { type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { predictionAnswer } from "../testing/prediction-answer.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { type RemoteOutcome, remoteOutcomes } from "./remote-outcome.js";

const { running, done } = predictionAnswer;

/** Aborts a run as soon as its first query is on its way, and gives the error. */
async function abandoned(cancel: Reply, options: { cancelOnAbort?: boolean } = {}): Promise<unknown> {
  const gateway = await startGateway(({ method, url }, count) => {
    if (url.endsWith("/cancel")) return cancel;
    if (method === "POST") return running;
    return count === 2 ? new Promise<Reply>(() => {}) : { status: 500 };
  });
  const controller = new AbortController();
  const { signal } = controller;
  const client = testClient(gateway.url, { retries: 0 });
  const run = outcome(client.run(draw, { prompt: "x" }, { signal, ...options }));
  await eventually(() => gateway.seen.length === 2);
  controller.abort();
  return (await run).error;
}

test.each<[string, Reply, RemoteOutcome["state"]]>([
  ["canceled", { json: { id: "p1", status: "canceled" } }, "canceled"],
  ["done before it could be canceled", done, "succeeded"],
  ["the service fails", { status: 500, json: { detail: "boom" } }, "unknown"],
])("%s", async (_name, cancel, state) => {
  const error = await abandoned(cancel);
  expect(error).toMatchObject({ name: "AbortError" });
  const outcomes = await remoteOutcomes(error);
  expectTypeOf(outcomes).toEqualTypeOf<readonly RemoteOutcome[]>();
  expect(outcomes).toMatchObject([{ state, prediction: { id: "p1" } }]);
  expect(outcomes[0]?.error === undefined).toBe(state !== "unknown");
  expect(await Reflect.get(Object(error), "remote")).toEqual(outcomes);
});

test("without a cancel the prediction continues", async () => {
  const error = await abandoned(running, { cancelOnAbort: false });
  expect(await remoteOutcomes(error)).toMatchObject([{ state: "running", prediction: { id: "p1" } }]);
});

test.each<[string, (request: SeenRequest) => Reply, RemoteOutcome["state"]]>([
  [
    "was created all the same",
    ({ url }) => (url.endsWith("/cancel") ? { json: { id: "p1", status: "canceled" } } : running),
    "canceled",
  ],
  ["was refused", () => ({ status: 422, json: { detail: "no" } }), "absent"],
  ["may have been created", () => "reset", "unknown"],
])("a create whose wait was aborted %s", async (_name, reply, state) => {
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const gateway = await startGateway(async (request) => {
    await held;
    return reply(request);
  });
  const controller = new AbortController();
  const { signal } = controller;
  const created = outcome(testClient(gateway.url).predictions.create(draw, { prompt: "x" }, { signal }));
  await eventually(() => gateway.seen.length === 1);
  controller.abort(new Error("enough"));
  const { error } = await created;
  answer();
  const [left] = await remoteOutcomes(error);
  expect(left?.state).toBe(state);
  expect(CreateUncertainError.isInstance(left?.error)).toBe(state === "unknown");
});

test("one reason for many, and reasons that can hold nothing", async () => {
  const gateway = await startGateway(({ url }) =>
    url.endsWith("/cancel") ? { json: { id: "p1", status: "canceled" } } : running,
  );
  const client = testClient(gateway.url);
  for (const [reason, count] of [
    [new Error("enough"), 2],
    [Object.freeze(new Error("frozen")), 2],
    ["text", 0],
  ] as const) {
    const controller = new AbortController();
    const { signal } = controller;
    const runs = [1, 2].map(() =>
      outcome(client.run(draw, { prompt: "x" }, { signal, onUpdate: () => controller.abort(reason) })),
    );
    expect((await Promise.all(runs)).map(({ error }) => error)).toEqual([reason, reason]);
    expect(await remoteOutcomes(reason)).toHaveLength(count);
  }
  expect(await remoteOutcomes(undefined)).toEqual([]);
});
