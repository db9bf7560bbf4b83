import { expect, it } from "vitest";
import { readDocumentation } from "../read-documentation.js";

const only = (path: string, text: string) => readDocumentation([{ path, text }]).diagnostics;

it.each([
  [
    "a HAR recording",
    "a.har",
    '{"log": {"version": "1.2", "creator": {"name": "a"}, "entries": []}}',
    /import a HAR file/,
  ],
  [
    "an export of Insomnia",
    "a.json",
    '{"_type": "export", "__export_format": 4, "resources": []}',
    /export a collection|OpenAPI/,
  ],
  [
    "an export of Insomnia",
    "a.yaml",
    "type: collection.insomnia.rest/5.0\nname: A\ncollection: []\n",
    /OpenAPI/,
  ],
  ["RAML", "a.raml", "#%RAML 1.0\ntitle: A\n", /OpenAPI/],
  ["AsyncAPI", "a.yaml", "asyncapi: 3.0.0\ninfo: {title: A, version: '1'}\n", /OpenAPI/],
])("%s is named, with what to give instead: %s", (name, path, text, instead) => {
  const [error, ...others] = only(path, text);
  expect(error).toMatchObject({
    rule: "no-documentation",
    severity: "error",
    message: expect.stringContaining(name),
  });
  expect(error?.hint).toMatch(instead);
  expect(others).toEqual([]);
});

it("beside pages, it is a finding of its own", () => {
  const { diagnostics, readable } = readDocumentation([
    { path: "a.har", text: '{"log": {"version": "1.2", "entries": []}}' },
    { path: "b.md", text: "# A\n\nPOST /a\n" },
  ]);
  expect(readable).toBe(true);
  expect(diagnostics).toMatchObject([{ rule: "no-api-in-file", message: expect.stringContaining("HAR") }]);
});

it("the hint refers to other findings only if there are any", () => {
  expect(only("a.md", "Please log in.\n")[0]?.hint).not.toContain("other findings");
  const [error] = readDocumentation([
    { path: "a.md", text: "Please log in.\n" },
    { path: "b.md", text: "" },
  ]).diagnostics;
  expect(error?.hint).toContain("other findings");
});
