import { isExportName } from "@corsac/importer";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { CodegenError } from "../codegen-error.js";
import { pascalCase, requireIdentifier, serviceIdentifier } from "./identifier.js";

test.each(["sdxl", "flux11Pro", "_x", "$", "größe", "模型", "type", "of"])("%j is an identifier", (text) => {
  expect(isExportName(text)).toBe(true);
});

test.each([
  "",
  "1a",
  "a-b",
  "a b",
  " a",
  "a;",
  "class",
  "await",
  "static",
  "eval",
  "a\u2028b",
  "a/**/",
  "\\u0061",
])("%j is none", (text) => {
  expect(isExportName(text)).toBe(false);
});

test("of the compiler's words the reserved ones are none", () => {
  const kinds = Object.values(ts.SyntaxKind).filter((kind) => typeof kind === "number");
  const words = kinds.filter(
    (kind) => kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword,
  );
  expect(words.length).toBeGreaterThan(80);
  for (const kind of words) {
    const word = ts.tokenToString(kind) ?? "";
    const isReserved = kind <= ts.SyntaxKind.LastFutureReservedWord || ["await", "undefined"].includes(word);
    expect([word, isExportName(word)]).toEqual([word, !isReserved]);
  }
});

describe("a service's identifier", () => {
  test.each([
    ["replicate", "replicate"],
    ["acme-images.v2", "acmeImagesV2"],
    ["302ai", "service302ai"],
    ["class", "serviceClass"],
  ])("%j → %s", (given, want) => {
    expect(serviceIdentifier(given)).toBe(want);
  });
});

test("type names start with a capital", () => {
  expect(pascalCase("flux11Pro")).toBe("Flux11Pro");
});

test("a name from names.yaml that is no identifier is refused, saying whose it is", () => {
  const attempt = (): string => requireIdentifier("x = alert(1)", 'model "acme/x"');
  expect(attempt).toThrow(CodegenError);
  expect(attempt).toThrow('model "acme/x": "x = alert(1)" cannot be a TypeScript name');
});
