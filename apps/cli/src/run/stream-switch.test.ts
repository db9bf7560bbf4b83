import { expect, it } from "vitest";
import { testModel } from "../models/test-catalog.js";
import { asksForPieces, takeSwitches } from "./stream-switch.js";

const { descriptor } = testModel("acme", "acme/talk", "talk", "talk");
const model = { ...descriptor, stream: { body: { "/input/pieces": true } } };

it("takes a switch out that the schema does not list", () => {
  const input = { prompt: "x", pieces: true };
  const taken = takeSwitches(model, input);
  expect(taken).toEqual({ pieces: true });
  expect(input).toEqual({ prompt: "x" });
  expect(asksForPieces(model, taken)).toBe(true);
  expect(asksForPieces(model, { pieces: false })).toBe(false);
});

it("leaves other models and other places alone", () => {
  const input = { pieces: true };
  expect(takeSwitches(descriptor, input)).toEqual({});
  expect(takeSwitches({ ...model, stream: { body: { "/pieces": true } } }, input)).toEqual({});
  expect(asksForPieces(descriptor, input)).toBe(false);
});
