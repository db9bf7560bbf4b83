import { describe, expect, it } from "vitest";
import { readDocumentation } from "../read-documentation.js";
import { isInexact } from "./inexact-numbers.js";
import { readYaml } from "./yaml-source.js";

const yaml = (schema: string): string =>
  `openapi: 3.1.0\ninfo: {title: A, version: "1"}\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n              type: object\n              properties:\n                n: ${schema}\n      responses: {"200": {description: OK}}\n`;

const found = (path: string, text: string) =>
  readDocumentation([{ path, text }]).diagnostics.flatMap(({ rule, message, location }) =>
    rule === "inexact-number" ? [[location?.line, location?.column, /\d{10,}/.exec(message)?.[0]]] : [],
  );

it.each([
  ["9007199254740993", true],
  ["-9007199254740993", true],
  ["9223372036854775807", true],
  ["0x20000000000001", true],
  ["9007199254740991", false],
  ["9007199254740992", false],
  ["9223372036854775808", false],
  ["100000000000000000000", false],
  ["9007199254740993.5", false],
  ["1e30", false],
  ["", false],
])("%s is rounded: %s", (text, expected) => {
  expect(isInexact(text)).toBe(expected);
});

describe("an integer beyond 2^53 is reported at its place", () => {
  it("in YAML", () => {
    expect(
      found("a.yaml", yaml("{type: integer, maximum: 9223372036854775807, default: 9007199254740993}")),
    ).toEqual([
      [12, 45, "9223372036854775807"],
      [12, 75, "9007199254740993"],
    ]);
  });

  it("in JSON, strict or with comments", () => {
    const json = JSON.stringify(
      {
        openapi: "3.1.0",
        info: { title: "A", version: "1" },
        paths: {
          "/a": {
            get: {
              responses: {
                "200": { description: "OK", content: { "application/json": { example: { id: "ID" } } } },
              },
            },
          },
        },
      },
      null,
      1,
    ).replace('"ID"', "9007199254740993");
    const column =
      (json.split("\n").find((text) => text.includes("9007199254740993")) ?? "").indexOf("9007") + 1;
    const line = json.split("\n").findIndex((text) => text.includes("9007199254740993")) + 1;
    expect(found("a.json", json)).toEqual([[line, column, "9007199254740993"]]);
    expect(found("a.json", json.replace("{", "{ // a comment"))).toEqual([
      [line, column, "9007199254740993"],
    ]);
  });

  it("in an overlay, once", () => {
    const { diagnostics } = readYaml({ path: "overlay.yaml", text: "a:\n  - n: 9007199254740993\n" });
    expect(diagnostics).toMatchObject([{ rule: "inexact-number", location: { line: 2, column: 8 } }]);
  });

  it("but not where it is text or exact", () => {
    expect(
      found(
        "a.yaml",
        yaml('{type: string, example: "9007199254740993", description: up to 9007199254740993}'),
      ),
    ).toEqual([]);
    expect(found("a.yaml", yaml("{type: integer, maximum: 9007199254740992}"))).toEqual([]);
  });
});

it("a table's or a sentence's integer is never another one", () => {
  const { document } = readDocumentation([
    {
      path: "a.md",
      text: "# A\n\nPOST /a\n\n| Name | Type | Default | Description |\n|--|--|--|--|\n| n | integer | 9007199254740993 | N |\n| m | integer | | 默认 9007199254740993，最大 9007199254740995 |\n",
    },
  ]);
  expect(JSON.stringify(document)).not.toMatch(/:900719925474099[2-9]/);
});

it("one syntax fault of YAML is one error, with its place", () => {
  const { diagnostics } = readYaml({
    path: "overlay.yaml",
    text: "overlay: 1.0.0\ninfo: { title: A, version: 1\nactions:\n  - target: $.a\n    update: {b: [1, 2}\n  - target: $.c\n",
  });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["yaml-invalid"]);
  expect(diagnostics[0]?.location?.line).toBe(2 + 1);
});

it("names that stand twice are each reported", () => {
  const { diagnostics } = readYaml({ path: "overlay.yaml", text: "a: 1\na: 2\nb: 1\nb: 2\n" });
  expect(diagnostics.map(({ location }) => location?.line)).toEqual([2, 4]);
});
