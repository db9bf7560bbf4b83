import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { objectMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { appendNames } from "./names-file.js";

/** Ids that cannot be the name of a constant or of an own member, and ids that differ in case alone. */
const ids = [
  ["/a", "delete", "delete"],
  ["/b", "get", "import"],
  ["/c", "get", "constructor"],
  ["/d", "get", "toString"],
  ["/e", "get", "hasOwnProperty"],
  ["/f", "post", "__proto__"],
  ["/g", "get", "listUsers"],
  ["/h", "get", "listusers"],
  ["/i", "get", "123"],
  ["/j", "get", "查询"],
] as const;

const page = {
  path: "pages/all.json",
  text: JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    servers: [{ url: "https://api.example" }],
    paths: Object.fromEntries(
      ids.map(([path, method, operationId]) => [
        path,
        { [method]: { operationId, responses: { "200": { description: "ok" } } } },
      ]),
    ),
  }),
};

test("names.yaml as the first run writes it is accepted by the second, which changes nothing", () => {
  const first = buildDocument({ name: "acme", pages: [page] });
  const text = appendNames(undefined, first.names) ?? "";
  const names = { path: "names.yaml", text };
  const second = buildDocument({ name: "acme", pages: [page], names });
  expect(first.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(second.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(second.document).toEqual(first.document);
  expect(appendNames(names, second.names)).toBeUndefined();
  const used = listOperations(first.document).map(({ id }) => id ?? "");
  expect(new Set(used.map((id) => id.toLowerCase())).size).toBe(ids.length);
  expect(used.filter((id) => id in Object.prototype)).toEqual([]);
  expect(Object.keys(objectMember(first.document, "paths"))).toHaveLength(ids.length);
});
