import { expect, test } from "vitest";
import { StarlightPluginError } from "../plugin/starlight-plugin-error.js";
import { parseDocument } from "./read-document.js";

function failure(text: string): StarlightPluginError {
  try {
    parseDocument(text, "specs/acme/openapi.json");
  } catch (error) {
    if (StarlightPluginError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const plain = { openapi: "3.1.0", info: { title: "Plain" }, paths: {} };

test("a plain OpenAPI document has pages too", () => {
  expect(parseDocument(JSON.stringify(plain), "plain.json").info.title).toBe("Plain");
});

test.each([
  ["{", "document-not-json", "specs/acme/openapi.json is not JSON"],
  ["[]", "document-not-openapi", "it is not a JSON object"],
  ['{"swagger":"2.0"}', "document-not-openapi", "it has no `openapi` version"],
  ['{"openapi":"2.0"}', "document-not-openapi", "it is OpenAPI 2.0, not 3.x"],
  [
    JSON.stringify({
      ...plain,
      "x-corsac-models": [{ id: "a", name: "a", slug: "a", title: "A", media: "image" }],
    }),
    "document-not-openapi",
    "x-corsac-models[0] has no `kind`",
  ],
])("%s is refused with what is wrong", (text, code, message) => {
  const error = failure(text);
  expect([error.code, error.message]).toEqual([code, expect.stringContaining(message)]);
});
