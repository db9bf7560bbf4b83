import { expect, test } from "vitest";
import type { LifecycleDescriptor } from "../descriptor/service.js";
import { annex } from "../testing/services/generated/index.gen.js";
import { isAccepted, isRefusal } from "./condition.js";
import { readAnswer } from "./read-answer.js";

/** A lifecycle of test-services/services/annex, which differ in one word each. */
function lifecycle(name: string): LifecycleDescriptor {
  const found = annex.lifecycles[name];
  if (found === undefined) throw new TypeError(`no lifecycle ${name}`);
  return found;
}

test("an empty text is no value where the service defines it so", () => {
  const body = { status: "processing", file: "", output: "" };
  expect(readAnswer(lifecycle("ruled"), body)).toMatchObject({ state: "succeeded", output: "" });
  expect(readAnswer(lifecycle("blank"), body)).toMatchObject({ state: "running", output: undefined });
});

test("an error counts in a failed state, or always where the service puts nothing else there", () => {
  const body = { status: "processing", error: "low on memory" };
  expect(readAnswer(lifecycle("kept"), body).error).toBeUndefined();
  expect(readAnswer(lifecycle("coded"), body).error).toBeUndefined();
  expect(readAnswer(lifecycle("trusted"), body).error).toBe("low on memory");
});

test("a failure without a message has its code", () => {
  const coded = lifecycle("coded");
  expect(readAnswer(coded, { status: "failed", error: "no", code: 17 }).error).toBe("no");
  expect(readAnswer(coded, { status: "failed", error: "", code: 17 }).error).toBe("17");
  expect(readAnswer(coded, { status: "processing", code: 0 }).error).toBeUndefined();
});

test("a refusal inside of a 2xx response", () => {
  const refusing = lifecycle("refusing");
  const judged = (code: number) => ({ status: 200, body: { code } });
  expect([0, 7].map((code) => isAccepted(refusing, judged(code)))).toEqual([true, false]);
  expect([0, 7].map((code) => isRefusal(refusing, judged(code)))).toEqual([false, true]);
  expect(isRefusal(lifecycle("kept"), judged(7))).toBe(false);
});

test("a message that means success is not the reason of a failure", () => {
  const coded = lifecycle("coded");
  expect(readAnswer(coded, { status: "failed", message: "success", code: 17 }).error).toBe("17");
  expect(readAnswer(coded, { status: "failed", message: "no ink", code: 17 }).error).toBe("no ink");
});
