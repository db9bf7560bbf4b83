import { describe, expect, test } from "vitest";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { readOverlay } from "../overlay/overlay-action.js";
import type { Suggestion } from "./suggestion.js";
import { writeSuggestions } from "./write-suggestions.js";

const proven: Suggestion = {
  about: "lifecycle",
  subject: 'the lifecycle "task" of 2 models',
  action: {
    target: "$",
    description: "As shown.",
    update: { "x-corsac-lifecycles": { task: { id: "/id" } } },
  },
  evidence: [{ fact: "id", file: "pages/a.md", line: 3, words: "id: 7\n- target: $.paths" }],
  complete: false,
  missing: ["no page names the status word for failed."],
};
const invalid: Suggestion = { ...proven, applies: false };

const actionsOf = (text: string | undefined): unknown[] => {
  const diagnostics = new Diagnostics();
  const { actions } = readOverlay({ path: "overlay.yaml", text: text ?? "" }, diagnostics);
  expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
  return actions;
};

describe("an overlay of suggestions is valid", () => {
  test("with an action, its evidence and what is missing as comments", () => {
    const text = writeSuggestions(undefined, [proven], { folder: "specs/acme/" });
    expect(actionsOf(text)).toHaveLength(1);
    expect(text).toContain("#   id: specs/acme/pages/a.md:3  id: 7 - target: $.paths");
    expect(text).toContain("#   MISSING: no page names the status word for failed.");
  });

  test("an action that would not be valid is a comment, and becomes an action without the marks", () => {
    const text = writeSuggestions(undefined, [invalid]) ?? "";
    expect(actionsOf(text)).toEqual([]);
    expect(text).toContain("Not valid yet");
    const [head = "", tail = ""] = text.split("remove the # of each line.\n");
    const opened = `${head.replace("actions: []", "actions:")}\n${tail.replace(/^ {2}# /gm, "  ")}`;
    expect(actionsOf(opened)).toHaveLength(1);
  });

  test("beside actions there are", () => {
    const own =
      "overlay: 1.0.0\ninfo: { title: Facts, version: 1.0.0 }\nactions:\n- target: $.info\n  update: { title: A }\n";
    expect(actionsOf(writeSuggestions(own, [invalid, proven]))).toHaveLength(2);
    expect(writeSuggestions(own, [invalid, proven])?.startsWith(own)).toBe(true);
  });

  test("in an empty list, where all are comments", () => {
    const own = "overlay: 1.0.0\ninfo: { title: Facts, version: 1.0.0 }\nactions: []\n";
    expect(actionsOf(writeSuggestions(own, [invalid]))).toEqual([]);
  });
});
