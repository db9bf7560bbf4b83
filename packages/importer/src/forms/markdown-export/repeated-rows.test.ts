import { expect, it } from "vitest";
import { valueAtPointer } from "../../document/json-pointer.js";
import { readDocumentation } from "../../read-documentation.js";

function read(text: string) {
  const { document, diagnostics } = readDocumentation([{ path: "a.md", text }]);
  const [schema] = Object.values(Object(valueAtPointer(document, "/components/schemas")));
  const lines = diagnostics.flatMap(({ rule, location }) =>
    rule === "duplicate-name" ? [location?.line] : [],
  );
  return { schema, lines };
}

const head = "# A\n\nPOST /a\n\n| Name | Type | Description |\n|--|--|--|\n";

it("a second row of a field is reported at its line, and counts", () => {
  const { schema, lines } = read(`${head}| n | integer | One |\n| m | string | M |\n| n | string | Two |\n`);
  expect(lines).toEqual([9]);
  expect(schema).toMatchObject({ properties: { n: { type: "string", description: "Two" }, m: {} } });
});

it("of a parameter, too", () => {
  const text = "# A\n\nGET /a\n\n| Name | Type |\n|--|--|\n| n | integer |\n| n | integer |\n";
  expect(read(text).lines).toEqual([8]);
});

it("fields of one name in different objects or places have a row each", () => {
  const nested = `${head}| a.id | string | A |\n| b.id | string | B |\n| a.name | string | C |\n`;
  const { schema, lines } = read(nested);
  expect(lines).toEqual([]);
  expect(schema).toMatchObject({
    properties: { a: { properties: { id: {}, name: {} } }, b: { properties: { id: {} } } },
  });
  const places =
    "# A\n\nPOST /a\n\nQuery\n\n| Name | Type |\n|--|--|\n| n | string |\n\nBody\n\n| Name | Type |\n|--|--|\n| n | string |\n";
  expect(read(places).lines).toEqual([]);
});
