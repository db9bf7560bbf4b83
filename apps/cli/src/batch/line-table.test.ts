import { expect, test } from "vitest";
import { LineTable, lineState } from "./line-table.js";

test("each key has a number of its own, and keeps what is known of it as the table grows", () => {
  const table = new LineTable();
  const count = 5000;
  for (let index = 0; index < count; index += 1) {
    const number = table.add(`key ${index}`);
    expect(number).toBe(index);
    table.setLine(number, index + 1);
    table.setState(number, index % 2 === 0 ? lineState.succeeded : lineState.left);
  }
  for (let index = 0; index < count; index += 1) {
    const number = table.add(`key ${index}`);
    expect([number, table.line(number)]).toEqual([index, index + 1]);
    expect(table.state(number)).toBe(index % 2 === 0 ? lineState.succeeded : lineState.left);
  }
  expect(table.size).toBe(count);
});

test("keys are counted", () => {
  const table = new LineTable();
  expect(["a", "b", "a", "a"].map((key) => table.count(table.add(key)))).toEqual([1, 1, 2, 3]);
});
