import { expect, it } from "vitest";
import type { KnownDocument } from "../documents/known-document.js";
import { keyOfRequest } from "./key-of-request.js";

const documentOf = (schemes: object): KnownDocument["document"] =>
  ({ openapi: "3.1.0", paths: {}, components: { securitySchemes: schemes } }) as never;

const bearer = { type: "http", scheme: "bearer" };

it.each([
  ["bearer", bearer, { in: "header", name: "authorization", value: "Bearer k" }],
  [
    "another prefix",
    { ...bearer, "x-corsac-prefix": "Key " },
    { in: "header", name: "authorization", value: "Key k" },
  ],
  [
    "a header",
    { type: "apiKey", in: "header", name: "x-goog-api-key" },
    { in: "header", name: "x-goog-api-key", value: "k" },
  ],
  ["the query", { type: "apiKey", in: "query", name: "key" }, { in: "query", name: "key", value: "k" }],
  ["a cookie", { type: "apiKey", in: "cookie", name: "key" }, undefined],
  ["a signed token", { ...bearer, "x-corsac-signer": { type: "jwt" } }, undefined],
])("%s", (_name, scheme, placed) => {
  expect(keyOfRequest(documentOf({ own: scheme }), [{ own: [] }], "k")).toEqual(placed);
});

it("takes the first alternative that needs one plain key", () => {
  const document = documentOf({ one: bearer, two: { type: "apiKey", in: "header", name: "x-two" } });
  expect(keyOfRequest(document, [{ one: [], two: [] }, { two: [] }], "k")?.name).toBe("x-two");
  expect(keyOfRequest(document, undefined, "k")).toBeUndefined();
});
