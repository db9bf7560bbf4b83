import type { Client, Model, Prediction, PredictionJson, WaitOptions } from "@corsac/core";
import { expect, test } from "vitest";
import { createSession, type PredictionStorage } from "./prediction-session.js";

const model = { id: "acme/draw" } as Model<{ prompt: string }, string>;

interface Fake {
  readonly client: Client;
  readonly created: object[];
  /** Ends the prediction that was made last. */
  readonly end: (ending: { output?: string; error?: Error }) => void;
  readonly canceled: string[];
}

/** The part of a client that a session uses, with predictions that end when the test says so. */
function fakeClient(): Fake {
  const created: object[] = [];
  const canceled: string[] = [];
  let end: Fake["end"] = () => {};
  const prediction = (id: string): Prediction<string> => {
    const json: PredictionJson = { service: "acme", model: model.id, id, status: "busy", state: "running" };
    const made = {
      ...json,
      toJSON: () => json,
      async cancel() {
        canceled.push(id);
        made.state = "canceled";
      },
      output: ({ onUpdate, signal }: WaitOptions) =>
        new Promise<string>((resolve, reject) => {
          onUpdate?.({ id, status: "busy", state: "running", progress: 0.5 });
          signal?.addEventListener("abort", () => reject(signal.reason));
          end = ({ output, error }) => (output === undefined ? reject(error) : resolve(output));
        }),
    };
    return made as unknown as Prediction<string>;
  };
  const predictions = {
    async create(_model: Model, input: object) {
      created.push(input);
      return prediction(`p${created.length}`);
    },
    resume: async ({ id }: PredictionJson) => prediction(id),
  };
  return {
    client: { predictions } as unknown as Client,
    created,
    canceled,
    end: (ending) => end(ending),
  };
}

function memory(): PredictionStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Lets everything run that waits for nothing else. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("a run is shown from its start to its output", async () => {
  const { client, end } = fakeClient();
  const session = createSession({ client, model });
  const seen: unknown[] = [];
  session.subscribe(() => seen.push([session.view().state, session.view().progress]));
  const running = session.run({ prompt: "x" });
  await settle();
  end({ output: "a picture" });
  await running;
  expect(seen).toEqual([
    ["starting", undefined],
    ["running", 0.5],
    ["succeeded", 1],
  ]);
  expect(session.view()).toMatchObject({ output: "a picture", isRunning: false, error: undefined });
});

test("another session goes on with what was kept, and a reset forgets it", async () => {
  const { client, end, created } = fakeClient();
  const storage = memory();
  const first = createSession({ client, model, storage, storageKey: "a" });
  void first.run({ prompt: "x" });
  await settle();
  first.leave();
  const second = createSession({ client, model, storage, storageKey: "a" });
  const resumed = second.resume();
  await settle();
  expect(second.view()).toMatchObject({ state: "running", isRunning: true });
  end({ output: "a picture" });
  await resumed;
  expect(second.view().output).toBe("a picture");
  expect(first.view().output).toBeUndefined();
  expect(created).toHaveLength(1);
  second.reset();
  expect([second.view().state, storage.kept.size]).toEqual(["idle", 0]);
});

test("what was kept and cannot be read is nothing", async () => {
  const storage = memory();
  for (const text of ["{", "7", '{"id":1}']) {
    storage.setItem("corsac:a", text);
    const session = createSession({ client: fakeClient().client, model, storage, storageKey: "a" });
    await session.resume();
    expect(session.view().state, text).toBe("idle");
  }
});

test("a second run takes the place of the first, whose end is not shown", async () => {
  const { client, end } = fakeClient();
  const session = createSession({ client, model });
  void session.run({ prompt: "one" });
  await settle();
  const second = session.run({ prompt: "two" });
  await settle();
  end({ output: "two" });
  await second;
  expect(session.view()).toMatchObject({ state: "succeeded", output: "two", error: undefined });
});

test("a failure is in the view, and run does not reject", async () => {
  const { client, end } = fakeClient();
  const session = createSession({ client, model });
  const running = session.run({ prompt: "x" });
  await settle();
  end({ error: new Error("out of memory") });
  await running;
  expect(session.view()).toMatchObject({
    state: "error",
    isRunning: false,
    error: new Error("out of memory"),
  });
});

test("cancel stops it at the service", async () => {
  const { client, canceled } = fakeClient();
  const session = createSession({ client, model });
  void session.run({ prompt: "x" });
  await settle();
  await session.cancel();
  expect(canceled).toEqual(["p1"]);
  expect(session.view()).toMatchObject({ state: "canceled", isRunning: false });
});
