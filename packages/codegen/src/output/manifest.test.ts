import { expect, test } from "vitest";
import { CodegenError } from "../codegen-error.js";
import { readManifest, writeManifest } from "./manifest.js";

test("what is written can be read, in one order", () => {
  const one = writeManifest(
    new Map([
      ["b.gen.ts", "b"],
      ["a/a.gen.ts", "a"],
    ]),
  );
  const other = writeManifest(
    new Map([
      ["a/a.gen.ts", "a"],
      ["b.gen.ts", "b"],
    ]),
  );
  expect(one).toBe(other);
  expect([...readManifest(one, "manifest").keys()]).toEqual(["a/a.gen.ts", "b.gen.ts"]);
});

test.each([
  ["../outside.gen.ts"],
  ["a/../../outside.gen.ts"],
  ["/etc/passwd.gen.ts"],
  ["C:\\windows.gen.ts"],
  ["handwritten.ts"],
])("a manifest cannot own %j", (path) => {
  const text = JSON.stringify({ files: { [path]: "0" } });
  expect(() => readManifest(text, "manifest")).toThrow(`manifest: cannot own ${JSON.stringify(path)}`);
});

test.each(["<<<<<<< HEAD", "[]", '{"files":[]}'])("%j is no manifest", (text) => {
  expect(() => readManifest(text, "out/corsac-manifest.json")).toThrow(CodegenError);
});
