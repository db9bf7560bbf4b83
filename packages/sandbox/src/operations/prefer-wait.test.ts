import { describe, expect, it } from "vitest";
import type { LifecycleDescription } from "../document/contract.js";
import { requestedWait } from "./prefer-wait.js";

const lifecycle: LifecycleDescription = {
  id: "/id",
  query: { operation: "get" },
  state: { pointer: "/status", words: {} },
  fields: {},
  wait: { header: "Prefer", value: "wait={seconds}", maximum: 60 },
};

describe("the wait that a request asks for", () => {
  it.each([
    ["wait", 60],
    ["wait=5", 5],
    ["WAIT = 2.5", 2.5],
    ["wait=900", 60],
    ["respond-async, wait=7", 7],
    ["wait=soon", 0],
    ["wait=-3", 0],
    ["waiter", 0],
  ])("%s: %d s", (prefer, want) => {
    expect(requestedWait(new Request("http://localhost", { headers: { prefer } }), lifecycle)).toBe(want);
  });

  it("none without the header, or where the service has no such thing", () => {
    expect(requestedWait(new Request("http://localhost"), lifecycle)).toBe(0);
    const { wait: _wait, ...without } = lifecycle;
    expect(requestedWait(new Request("http://localhost", { headers: { prefer: "wait" } }), without)).toBe(0);
  });

  it("in any form the lifecycle gives it", () => {
    const seconds = { ...lifecycle, wait: { header: "X-Hold", value: "{seconds}s", maximum: 20 } };
    expect(requestedWait(new Request("http://localhost", { headers: { "x-hold": "12s" } }), seconds)).toBe(
      12,
    );
  });
});
