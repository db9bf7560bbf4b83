import { expect, it } from "vitest";
import type { LifecycleDescription, PredictionState } from "../document/contract.js";
import { statusWord } from "./status-word.js";

function lifecycle(words: Record<string, PredictionState>): LifecycleDescription {
  return { id: "/id", query: { operation: "get" }, state: { pointer: "/status", words }, fields: {} };
}

const sorted = lifecycle({
  aborted: "canceled",
  canceled: "canceled",
  processing: "running",
  starting: "pending",
  succeed: "succeeded",
  succeeded: "succeeded",
});

it.each<[string, LifecycleDescription, PredictionState, string[], string]>([
  ["the first the schema lists", sorted, "succeeded", ["succeed", "succeeded"], "succeed"],
  ["in the schema's case", sorted, "running", ["PROCESSING"], "PROCESSING"],
  ["the state's own name", sorted, "canceled", [], "canceled"],
  ["the first word", lifecycle({ done: "succeeded", ok: "succeeded" }), "succeeded", [], "done"],
  ["a stand-in where there is none", lifecycle({ busy: "running" }), "pending", [], "busy"],
  ["a failure for a cancel", lifecycle({ broken: "failed" }), "canceled", [], "broken"],
])("%s", (_name, description, state, listed, want) => {
  expect(statusWord(description.state, state, { enum: listed })).toBe(want);
});
