import { expect, test } from "vitest";
import type { LifecycleDescriptor } from "../descriptor/service.js";
import { isAccepted, isRefusal } from "./condition.js";
import { readAnswer } from "./read-answer.js";

const lifecycle: LifecycleDescriptor = {
  id: "/id",
  query: { operation: "query" },
  state: { pointer: "/status", words: { working: "running", broken: "failed" } },
  fields: { output: "/output", error: "/error" },
};

test("an empty text is nothing where the service means that by it", () => {
  const rules = [{ pointer: "/file", present: true, state: "succeeded" }] as const;
  const withRules = { ...lifecycle, state: { ...lifecycle.state, rules } };
  const body = { status: "working", file: "", output: "" };
  expect(readAnswer(withRules, body)).toMatchObject({ state: "succeeded", output: "" });
  const facts = readAnswer({ ...withRules, emptyIsNull: true }, body);
  expect(facts).toMatchObject({ state: "running", output: undefined });
});

test("an error counts in a failed state, or always where the service puts nothing else there", () => {
  const body = { status: "working", error: "low on memory" };
  expect(readAnswer(lifecycle, body).error).toBeUndefined();
  expect(readAnswer({ ...lifecycle, errors: { trusted: "failed" } }, body).error).toBeUndefined();
  expect(readAnswer({ ...lifecycle, errors: { trusted: "always" } }, body).error).toBe("low on memory");
});

test("a failure without a message has its code", () => {
  const coded: LifecycleDescriptor = { ...lifecycle, errors: { trusted: "failed", code: "/code" } };
  expect(readAnswer(coded, { status: "broken", error: "no", code: 17 }).error).toBe("no");
  expect(readAnswer(coded, { status: "broken", error: "", code: 17 }).error).toBe("17");
  expect(readAnswer(coded, { status: "working", code: 0 }).error).toBeUndefined();
});

test("a refusal inside of a 2xx answer", () => {
  const strict: LifecycleDescriptor = {
    ...lifecycle,
    errors: { trusted: "failed", refused: { pointer: "/code", equals: [7] } },
  };
  expect([0, 7].map((code) => isAccepted(strict, { status: 200, body: { code } }))).toEqual([true, false]);
  expect([0, 7].map((code) => isRefusal(strict, { status: 200, body: { code } }))).toEqual([false, true]);
  expect(isRefusal(lifecycle, { status: 200, body: { code: 7 } })).toBe(false);
});

test("a message that means success is not the reason of a failure", () => {
  const enveloped: LifecycleDescriptor = {
    ...lifecycle,
    errors: { trusted: "failed", code: "/code", message: "/message" },
  };
  expect(readAnswer(enveloped, { status: "broken", message: "success", code: 17 }).error).toBe("17");
  expect(readAnswer(enveloped, { status: "broken", message: "no ink", code: 17 }).error).toBe("no ink");
});
