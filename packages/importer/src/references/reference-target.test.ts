import { expect, test } from "vitest";
import { foreignReferences } from "./foreign-references.js";
import { plainPath, referenceTarget } from "./reference-target.js";

test.each([
  ["x.yaml", "pages/a.yaml", "pages/x.yaml", ""],
  ["./x.yaml#/A/b~1c", "pages/a.yaml", "pages/x.yaml", "/A/b~1c"],
  ["../x.yaml#", "pages/a.yaml", "x.yaml", ""],
  ["../../../x.yaml", "pages/a.yaml", "../../x.yaml", ""],
  ["../../../x.yaml", "/srv/a.yaml", "/x.yaml", ""],
  ["/etc/passwd", "pages/a.yaml", "/etc/passwd", ""],
  ["my%20file.yaml#/A%20b", "a.yaml", "my file.yaml", "/A b"],
  ["sub\\x.yaml", "a.yaml", "sub/x.yaml", ""],
  ["%zz.yaml", "a.yaml", "%zz.yaml", ""],
  ["#/A", "pages/a.yaml", "pages/a.yaml", "/A"],
  ["x.yaml#anchor", "a.yaml", "x.yaml", undefined],
  ["https://docs.example/x.json#/A", "a.yaml", "https://docs.example/x.json", "/A"],
  ["//docs.example/x.json", "a.yaml", "https://docs.example/x.json", ""],
  ["../x.json", "https://docs.example/api/v1/a.json", "https://docs.example/api/x.json", ""],
  ["file:///etc/passwd", "a.yaml", "file:///etc/passwd", ""],
  ["C:\\x.yaml", "a.yaml", "C:/x.yaml", ""],
])("%s in %s", (reference, from, file, pointer) => {
  expect(referenceTarget(reference, from)).toEqual({ file, pointer });
});

test("an address that is none leads nowhere", () => {
  expect(referenceTarget("https://", "a.yaml")).toBeUndefined();
});

test("a path without what it does not need", () => {
  expect(["./a/../b.yaml", "a//b", "/a/./b", "../a"].map(plainPath)).toEqual([
    "b.yaml",
    "a/b",
    "/a/b",
    "../a",
  ]);
});

test("references that lead out of a text, however they are written", () => {
  const text = `
a: { $ref: one.yaml#/A }
b: { "$ref": "two.yaml" }
c:
  $ref: 'three.yaml'
d: { "$ref": "a\\/four.json" }
e: { "$ref": "#/own" }
f: { $ref: '#/own' }
g: { $ref: one.yaml#/A }
h: { $reference: other.yaml }
`;
  expect(foreignReferences(text)).toEqual(["one.yaml#/A", "two.yaml", "three.yaml", "a/four.json"]);
});
