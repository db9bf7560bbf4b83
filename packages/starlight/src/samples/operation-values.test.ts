import type { JsonValue } from "@corsac/importer/document";
import { expect, test } from "vitest";
import type { Parameter } from "../document/openapi.js";
import { plainText, queryPairs } from "./operation-values.js";

test.each<[parameter: Partial<Parameter>, value: JsonValue, want: string]>([
  [{}, "a b&c", "q=a%20b%26c"],
  [{}, true, "q=true"],
  [{}, ["a", 1], "q=a&q=1"],
  [{ explode: false }, ["a,b", "c"], "q=a%2Cb,c"],
  [{ style: "pipeDelimited" }, ["a", "b"], "q=a%7Cb"],
  [{ style: "spaceDelimited" }, ["a", "b"], "q=a%20b"],
  [{}, { a: 1, b: "x" }, "a=1&b=x"],
  [{ explode: false }, { a: 1, b: "x" }, "q=a,1,b,x"],
  [{ style: "deepObject" }, { a: 1 }, "q[a]=1"],
  [{ content: { "application/json": {} } }, { a: 1 }, "q=%7B%22a%22%3A1%7D"],
])("%j with %j", (parameter, value, want) => {
  const pairs = queryPairs({ name: "q", in: "query", ...parameter }, value);
  expect(pairs.map(([name, text]) => `${name}=${text}`).join("&")).toBe(want);
});

test("values in paths and headers", () => {
  expect(plainText(["a", 2])).toBe("a,2");
  expect(plainText({ a: 1, b: "x" })).toBe("a,1,b,x");
  expect(plainText("a b")).toBe("a b");
});
