import { expect, test } from "vitest";
import { englishText } from "../diagnostics/message.js";
import type { JsonObject } from "../document/json.js";
import { openapiValidator } from "../validate/validators.js";
import { loosen } from "./loosen.js";

const found = (parameter: JsonObject): string[] => {
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    components: { parameters: { page: parameter } },
  };
  return loosen(document, openapiValidator()).map(
    ({ pointer, reason }) => `${pointer} ${englishText(reason)}`,
  );
};

test.each([
  ["nothing is wrong", { name: "page", in: "query", schema: {} }, []],
  [
    "a part that no alternative does without",
    { name: "page" },
    ["/components/parameters/page must have required property 'in'"],
  ],
  [
    "a part of one alternative",
    { name: "page", in: "query" },
    ["/components/parameters/page/schema is missing"],
  ],
])("%s", (_, parameter, changes) => {
  expect(found(parameter)).toEqual(changes);
});
