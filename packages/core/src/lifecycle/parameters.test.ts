import { expect, test } from "vitest";
import type { LifecycleDescriptor } from "../descriptor/service.js";
import { bindValues } from "./parameters.js";

const lifecycle: LifecycleDescriptor = {
  id: "/id",
  query: {
    operation: "query",
    path: { model: { from: "request", pointer: "/model" }, id: { from: "id" } },
    query: { kind: { from: "request", pointer: "/kind" } },
  },
  state: { pointer: "/status", words: {} },
  fields: {},
};

test("a path field of a create is bound from the input, all others from the body", () => {
  const input = { model: "plume/1", kind: "as given" };
  const exchange = { request: { kind: "as sent" }, response: { id: "p" }, input };
  expect(bindValues(lifecycle, exchange)).toEqual({ "request/model": "plume/1", "request/kind": "as sent" });
});
