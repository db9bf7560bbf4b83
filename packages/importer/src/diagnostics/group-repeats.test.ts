import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { readDocumentation } from "../read-documentation.js";
import { groupRepeats } from "./group-repeats.js";

const bad = { type: "string", pattern: "^(a+)+$" };
const page = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  paths: Object.fromEntries(
    ["/a", "/b", "/c"].map((path) => [
      path,
      {
        post: {
          parameters: [{ name: "other", in: "query", schema: bad }],
          requestBody: {
            content: { "application/json": { schema: { type: "object", properties: { uri: bad } } } },
          },
          responses: { "200": { description: "" } },
        },
      },
    ]),
  ),
};
const files = [{ path: "pages/acme.json", text: JSON.stringify(page, null, 1) }];

test.each([
  ["buildDocument", () => buildDocument({ name: "acme", pages: files })],
  ["readDocumentation", () => readDocumentation(files)],
])("a pattern that stands in many places is one finding, at the first of them: %s", (_, read) => {
  const found = read().diagnostics.filter(({ rule }) => rule === "unsafe-pattern");
  expect(
    found.map(({ message }) => /of "(.*)" can .*(?:at (.*) of the file)/.exec(message)?.slice(1)),
  ).toEqual([
    ["other", "2 other places"],
    ["uri", "2 other places"],
  ]);
  const lines = found.map(({ location }) => location?.line ?? 0);
  const first = (files[0]?.text ?? "").split("\n").findIndex((line) => line.includes("pattern")) + 1;
  expect(Math.min(...lines)).toBe(first);
});

test("other findings are as they were", () => {
  const twice = [
    {
      rule: "unknown-keyword",
      severity: "warning" as const,
      message: "m",
      location: { file: "f", line: 1, column: 1 },
    },
    {
      rule: "unknown-keyword",
      severity: "warning" as const,
      message: "m",
      location: { file: "f", line: 2, column: 1 },
    },
  ];
  expect(groupRepeats(twice)).toEqual(twice);
});
