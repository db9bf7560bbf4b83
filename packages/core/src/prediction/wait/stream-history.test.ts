import { expect, test } from "vitest";
import { streamHistory } from "./stream-history.js";

/** What is delivered of connections, each a list of event ids. */
function delivered(...connections: readonly (readonly (string | undefined)[])[]): (string | undefined)[] {
  const history = streamHistory();
  return connections.flatMap((ids) => {
    history.connect();
    return ids.filter((id) => !history.isRepeated({ id }));
  });
}

test.each([
  [
    "the last event again",
    [
      ["1", "2"],
      ["2", "3"],
    ],
    ["1", "2", "3"],
  ],
  [
    "everything from the start",
    [
      ["1", "2"],
      ["1", "2", "3"],
    ],
    ["1", "2", "3"],
  ],
  ["three connections", [["1"], ["1", "2"], ["1", "2", "3"]], ["1", "2", "3"]],
  ["no ids", [[undefined], [undefined]], [undefined, undefined]],
  [
    "one id for all events",
    [
      ["p1", "p1"],
      ["p1", "p1"],
    ],
    ["p1", "p1", "p1", "p1"],
  ],
  ["the same id twice in one connection", [["1", "1"]], ["1", "1"]],
] as const)("%s", (_name, connections, want) => {
  expect(delivered(...connections)).toEqual(want);
});

test("events that are sent again do not move the id for the next connection back", () => {
  const history = streamHistory();
  history.connect();
  for (const id of ["1", "2"]) history.isRepeated({ id });
  history.connect();
  history.isRepeated({ id: "1" });
  expect(history.lastId).toBe("2");
});
