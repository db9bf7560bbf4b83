import type { PredictionState, WaitOptions } from "@corsac/core";
import { describe, expect, it } from "vitest";
import { testDescriptor, testService } from "../models/test-catalog.js";
import { testEnvironment } from "../test-environment.js";
import { awaitPrediction } from "./await-prediction.js";
import type { WatchedPrediction } from "./watched-prediction.js";

const catalog = { services: [testService("acme", [])] };

/** A prediction that runs until it is interrupted. */
function endless(cancel: () => Promise<PredictionState>): WatchedPrediction & { waiting: Promise<void> } {
  let begin: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return {
    id: "t1",
    service: "acme",
    model: "acme/tide",
    status: "processing",
    progress: undefined,
    waiting,
    output: ({ signal }: WaitOptions) => {
      begin();
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    },
    cancel: async () => ({ state: await cancel(), status: "stopping" }),
  };
}

describe("awaitPrediction", () => {
  it("gives the output", async () => {
    const { environment } = testEnvironment();
    const done = { ...endless(() => Promise.resolve("canceled")), output: () => Promise.resolve("fog") };
    const finished = await awaitPrediction(Promise.resolve(done), {
      timeout: undefined,
      environment,
      catalog,
    });
    expect(finished).toEqual({ prediction: done, output: "fog" });
  });

  const outcomes: [PredictionState, string, string | undefined][] = [
    ["canceled", "Prediction t1 was canceled.", undefined],
    ["succeeded", "Prediction t1 had already succeeded.", "Fetch it with corsac predictions wait t1"],
    ["failed", "Prediction t1 had already failed.", undefined],
    [
      "running",
      'A cancel request was sent for prediction t1, which is still "stopping".',
      "See what became of it: corsac predictions get t1",
    ],
  ];
  it.each(outcomes)("Ctrl-C says what became of it: %s", async (state, message, hint) => {
    const { environment, interrupt } = testEnvironment();
    const prediction = endless(() => Promise.resolve(state));
    const awaited = awaitPrediction(Promise.resolve(prediction), {
      timeout: undefined,
      environment,
      catalog,
    });
    prediction.waiting.then(interrupt);
    await expect(awaited).rejects.toMatchObject({ code: "interrupted", exitCode: 130, message, hint });
  });

  it("Ctrl-C while it is created waits for the answer, and cancels then", async () => {
    const { environment, interrupt } = testEnvironment();
    const started = new Promise<WatchedPrediction>((resolve) => {
      setTimeout(() => {
        interrupt();
        resolve(endless(() => Promise.resolve("canceled")));
      });
    });
    const awaited = awaitPrediction(started, { timeout: undefined, environment, catalog });
    await expect(awaited).rejects.toMatchObject({ message: "Prediction t1 was canceled." });
  });

  it("a cancel that fails says that it may go on", async () => {
    const { environment, interrupt } = testEnvironment();
    const prediction = endless(() => Promise.reject(new Error("the line is dead")));
    const awaited = awaitPrediction(Promise.resolve(prediction), {
      timeout: undefined,
      environment,
      catalog,
    });
    prediction.waiting.then(interrupt);
    await expect(awaited).rejects.toMatchObject({
      message: "Prediction t1 could not be canceled and may go on: the line is dead",
      hint: "Fetch it with corsac predictions wait t1",
    });
  });

  it("the second Ctrl-C leaves at once", async () => {
    const { environment, interrupt } = testEnvironment();
    const prediction = endless(() => {
      setTimeout(interrupt);
      return new Promise(() => undefined);
    });
    const awaited = awaitPrediction(Promise.resolve(prediction), {
      timeout: undefined,
      environment,
      catalog,
    });
    prediction.waiting.then(interrupt);
    await expect(awaited).rejects.toMatchObject({ message: "Prediction t1 may go on." });
  });

  it("names the service in the command to go on with, where there are several", async () => {
    const { environment, interrupt } = testEnvironment();
    const prediction = endless(() => Promise.resolve("succeeded"));
    const lifecycles = {
      task: { id: "/id", query: { operation: "get" }, state: { pointer: "/status", words: {} }, fields: {} },
    };
    const services = ["acme", "other"].map((name) => ({
      ...testService(name, []),
      descriptor: { ...testDescriptor(name), lifecycles },
    }));
    const awaited = awaitPrediction(Promise.resolve(prediction), {
      timeout: undefined,
      environment,
      catalog: { services },
    });
    prediction.waiting.then(interrupt);
    await expect(awaited).rejects.toMatchObject({
      hint: "Fetch it with corsac predictions wait t1 --service acme",
    });
  });
});
