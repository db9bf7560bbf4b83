import fc from "fast-check";
import { expect, test } from "vitest";
import type { CorsacDocument } from "../document/extensions.js";
import { serializeDocument, serializeParts } from "./serialize-document.js";

function documentWith(paths: CorsacDocument["paths"]): CorsacDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Acme\nfor \u2028 all", version: "1" },
    tags: [],
    paths,
    components: { schemas: {}, parameters: { Page: { name: "page", in: "query" } } },
    "x-corsac-service": { name: "acme", title: "Acme" },
    "x-corsac-models": [],
  };
}

test("the parts are the text", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (paths) => {
      const document = documentWith(JSON.parse(JSON.stringify(paths)));
      expect([...serializeParts(document)].join("")).toBe(serializeDocument(document));
    }),
  );
});
