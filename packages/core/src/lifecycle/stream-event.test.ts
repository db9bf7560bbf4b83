import { expect, test } from "vitest";
import { readStreamEvent } from "./stream-event.js";

const piece = { isPiece: true, isLast: false };

test.each([
  ["an empty object is no error", { error: {} }, piece],
  ["an empty list is no error", { error: [] }, piece],
  ["null is no error", { error: null }, piece],
  ["a code that means success is no error", { error: { code: 0, message: "" } }, piece],
  [
    "a message is an error",
    { error: { message: "no ink" } },
    { isPiece: false, isLast: false, error: { message: "no ink" } },
  ],
  ["a text is an error", { error: "no ink" }, { isPiece: false, isLast: false, error: "no ink" }],
])("of an error field, %s", (_name, value, expected) => {
  const event = { event: "message", data: JSON.stringify(value) };
  expect(readStreamEvent({}, event, value)).toEqual(expected);
});

test("an event with the name of an error is an error without data, too", () => {
  expect(readStreamEvent({}, { event: "error", data: "" }, undefined)).toMatchObject({
    error: "error",
  });
});

test("an event without data is no piece, and may be the last", () => {
  const event = { event: "done", data: "" };
  expect(readStreamEvent({}, event, undefined)).toEqual({ isPiece: false, isLast: false });
  expect(readStreamEvent({ end: { event: "done" } }, event, undefined)).toEqual({
    isPiece: false,
    isLast: true,
  });
});
