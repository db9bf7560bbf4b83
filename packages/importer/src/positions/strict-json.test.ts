import fc from "fast-check";
import { visit } from "jsonc-parser";
import { expect, test } from "vitest";
import type { JsonValue } from "../document/json.js";
import { JsonBuilder } from "./json-builder.js";
import { isContainer, type TreePlaces } from "./places.js";
import { readStrictJson } from "./strict-json.js";

const toPage = (offset: number): number => offset + 7;
const nothing = (): void => {};

/** What the tolerant reader makes of the same text. */
function readTolerantly(text: string): { value: JsonValue; places: TreePlaces } | undefined {
  const builder = new JsonBuilder(toPage, { unsafe: nothing, duplicate: nothing });
  visit(text, builder.visitor());
  return builder.finish(text.length);
}

/** Every place of a value, in the order of its parts. */
function allPlaces(value: JsonValue, places: TreePlaces): unknown[] {
  if (!isContainer(value)) return [];
  const parts = Object.entries(value);
  return [
    places.own(value),
    ...parts.map(([name]) => places.member(value, name)),
    ...parts.flatMap(([, part]) => allPlaces(part, places)),
  ];
}

function expectSame(text: string): void {
  const strict = readStrictJson(text, toPage);
  const tolerant = readTolerantly(text);
  expect(strict?.value).toEqual(tolerant?.value);
  if (strict === undefined || tolerant === undefined) throw new Error("not read");
  expect(strict.places.get("")).toEqual(tolerant.places.get(""));
  expect(allPlaces(strict.value, strict.places)).toEqual(allPlaces(tolerant.value, tolerant.places));
}

test.each([
  "1",
  ' "a" ',
  "[]",
  " {} ",
  '{"b":1,"2":[true,null,{}],"1":"x","a\\"b":-1.5e3}',
  '{ "\\u0061" : "\\\\" , "c":"\\\\\\"" }\r\n',
])("the places in %s are those that the tolerant reader finds", expectSame);

test("whatever the value and the white space, the places are those that the tolerant reader finds", () => {
  const value = fc.jsonValue({ stringUnit: "binary" });
  const space = fc.constantFrom(undefined, 1, "\t");
  fc.assert(
    fc.property(value, space, (made, indent) => {
      const text = JSON.stringify(made, null, indent);
      fc.pre(!text.includes("__proto__"));
      expectSame(text);
    }),
  );
});

test.each([
  ["a comment", '{"a":1} // x'],
  ["a name that stands twice", '{"a":{"b":1,"c":2,"b":3}}'],
  ["an unsafe name", '{"__proto__":{}}'],
  ["an unsafe name in other letters", '{"\\u005f_proto__":{}}'],
  ["an end in the middle", '{"a":'],
  ["too many levels", "[".repeat(201) + "]".repeat(201)],
])("%s is left to the tolerant reader", (_name, text) => {
  expect(readStrictJson(text, toPage)).toBeUndefined();
});
