import { expect, test } from "vitest";
import { readDocumentation } from "../../read-documentation.js";

test("how lists are written, inside of each other, too", () => {
  const list = (name: string, collectionFormat?: string) => ({
    name,
    in: "query",
    type: "array",
    items: { type: "array", items: { type: "string" }, collectionFormat: "csv" },
    ...(collectionFormat === undefined ? {} : { collectionFormat }),
  });
  const { document } = readDocumentation([
    {
      path: "api.json",
      text: JSON.stringify({
        swagger: "2.0",
        info: { title: "Shelter", version: "1" },
        paths: {
          "/cats": {
            get: {
              summary: "List cats",
              parameters: [
                list("a"),
                list("b", "multi"),
                list("c", "pipes"),
                { name: "d", in: "query", type: "boolean", allowEmptyValue: true },
              ],
              responses: { 200: { description: "OK" } },
            },
          },
        },
      }),
    },
  ]);
  expect(document.paths).toMatchObject({
    "/cats": {
      get: {
        parameters: [
          { name: "a", explode: false },
          { name: "b", explode: true },
          { name: "c", style: "pipeDelimited", explode: false },
          { name: "d", allowEmptyValue: true },
        ],
      },
    },
  });
  expect(JSON.stringify(document)).not.toContain("collectionFormat");
});
