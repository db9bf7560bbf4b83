import { describe, expect, test } from "vitest";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { readOverlay } from "../overlay/overlay-action.js";
import { addActions } from "./write-actions.js";

const action = { target: "$.info", description: "Because: it says so.", update: { title: "One: two" } };
const overlay = `# A comment
overlay: 1.0.0   # another
info: { title: Facts, version: 1.0.0 }
actions:
  # why
  - target: $.paths
    update: { a: 1 }   # here
`;

describe("actions are added", () => {
  test.each([
    ["to an overlay", overlay],
    ["without a line break at its end", overlay.trimEnd()],
    ["to one whose list is not indented", overlay.replace(/^ {2}/gm, "")],
    ["before what follows the list", `${overlay}# the end\nx-note: 1\n`],
    ["to an empty list", overlay.replace(/actions:[\s\S]*/, "actions: []\n")],
    ["to nothing", undefined],
  ])("%s", (_, text) => {
    const added = addActions(text, [action]) ?? "";
    const diagnostics = new Diagnostics();
    const { actions } = readOverlay({ path: "overlay.yaml", text: added }, diagnostics);
    expect(diagnostics.all).toEqual([]);
    expect(actions.at(-1)).toMatchObject({ target: "$.info", update: { title: "One: two" } });
    for (const line of (text ?? "").split("\n").filter((line) => line.includes("#")))
      expect(added).toContain(line);
  });

  test("not to what is no overlay", () => {
    expect(addActions("a: [", [action])).toBeUndefined();
    expect(addActions("a: 1", [action])).toBeUndefined();
  });
});
