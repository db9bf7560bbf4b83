import { describe, expect, test } from "vitest";
import { dumpPage, inputBody } from "../../test/pages/dump-page.js";
import { buildDocument } from "../build-document.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

const page = dumpPage({ body: inputBody({ size: { type: "integer", minimum: 10, maximum: 1 } }) });

const build = (accepted: string, text = page): ReturnType<typeof buildDocument> =>
  buildDocument({
    name: "acme",
    pages: [{ path: "pages/painter.txt", text }],
    accepted: { path: "accepted.yaml", text: accepted },
  });

const rulesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ rule }) => rule);
const place = `- rule: minimum-over-maximum
  file: pages/painter.txt
  operation: POST /acme/v1/models/acme/painter/predictions
  pointer: /jsonSchema/properties/input/properties/size
  reason: The service swaps them.
`;

describe("accepted.yaml", () => {
  test("accepts a finding at a place, with its reason", () => {
    expect(rulesOf(build("").diagnostics)).toContain("minimum-over-maximum");
    const { diagnostics, accepted } = build(place);
    expect(rulesOf(diagnostics)).not.toContain("minimum-over-maximum");
    expect(rulesOf(diagnostics)).not.toContain("acceptance-unused");
    expect(accepted).toMatchObject([
      { reason: "The service swaps them.", diagnostic: { rule: "minimum-over-maximum" } },
    ]);
  });

  test("holds when the page is edited elsewhere", () => {
    const longer = page.replace("说明", "说明\n\n多了几行。\n\n再多一行。");
    expect(longer).not.toBe(page);
    expect(rulesOf(build(place, longer).diagnostics)).not.toContain("minimum-over-maximum");
  });

  test("takes a file as findings are shown, with the service's folder", () => {
    const shown = place.replace("pages/painter.txt", "specs/acme/pages/painter.txt");
    expect(rulesOf(build(shown).diagnostics)).not.toContain("minimum-over-maximum");
    const other = place.replace("pages/painter.txt", "morepages/painter.txt");
    expect(rulesOf(build(other).diagnostics)).toContain("minimum-over-maximum");
  });

  test("does not hold for another place, and says so", () => {
    const { diagnostics } = build(place.replace("/size", "/width"));
    expect(rulesOf(diagnostics)).toEqual(
      expect.arrayContaining(["minimum-over-maximum", "acceptance-unused"]),
    );
  });

  test("a rule alone is switched off", () => {
    const { diagnostics } = build("- { rule: undocumented-output, reason: We only read. }");
    expect(rulesOf(diagnostics)).not.toContain("undocumented-output");
  });

  test.each([
    ["- { rule: undocumented-outptu, reason: x }", /no rule "undocumented-outptu"/],
    ["- rule: undocumented-output", /gives no reason/],
    ["- reason: x", /names no rule/],
    ["- { rule: undocumented-output, reason: x, line: 7 }", /no field "line"/],
    ["rule: undocumented-output", /is a list/],
  ])("%s is refused", (text, message) => {
    expect(build(text).diagnostics.find(({ rule }) => rule === "accepted-invalid")?.message).toMatch(message);
  });

  test("nothing can accept what is wrong with the file itself", () => {
    const { diagnostics } = build("- { rule: acceptance-unused, reason: x }");
    expect(rulesOf(diagnostics)).toContain("acceptance-unused");
  });
});
