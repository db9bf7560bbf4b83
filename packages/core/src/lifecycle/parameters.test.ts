import { expect, test } from "vitest";
import { annex } from "../testing/services/generated/index.gen.js";
import { bindValues } from "./parameters.js";

test("a path field of a create is bound from the input, all others from the body", () => {
  const { placed } = annex.lifecycles;
  if (placed === undefined) throw new TypeError("no lifecycle");
  const input = { model: "plume/1", kind: "as given" };
  const exchange = { request: { kind: "as sent" }, response: { id: "p" }, input };
  expect(bindValues(placed, exchange)).toEqual({ "request/model": "plume/1", "request/kind": "as sent" });
});
