import { expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { severalTexts } from "./several-texts.js";

const text = { type: "string" };
const item = { type: "object", properties: { index: { type: "integer" }, id: text, said: text } };
const schema: JsonObject = { type: "object", properties: { items: { type: "array", items: item } } };
const one = { items: [{ index: 0, id: "a", said: "words" }] };

it.each(["/items/0/said", "/items/*/said"])("repeats the item with the text at %s", (place) => {
  expect(severalTexts(one, schema, place, 3)).toEqual({
    items: [
      { index: 0, id: "a", said: "words" },
      { index: 1, id: "a-1", said: "words" },
      { index: 2, id: "a-2", said: "words" },
    ],
  });
});

it("changes nothing for one text, without a list, or if there are several items already", () => {
  const two = { items: [...one.items, ...one.items] };
  expect(severalTexts(one, schema, "/items/0/said", 1)).toEqual(one);
  expect(severalTexts({ said: "words" }, { type: "object" }, "/said", 3)).toEqual({ said: "words" });
  expect(severalTexts(two, schema, "/items/0/said", 3)).toEqual(two);
});
