import { body, type MadeUpCase, operation, parameter } from "./made-up-case.js";

const collection = (items: string, variables = ""): string =>
  `{"info": {"name": "Loom", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
"variable": [{"key": "base", "value": "https://loom.example"}${variables}],
"item": [${items}]}`;

/** Entries of Postman collections that are switched off, stand several times, or hold variables. */
export const postman: readonly MadeUpCase[] = [
  {
    name: "an entry that is switched off is no parameter, unless it is described or shows its type",
    files: {
      "pages/loom.json": collection(`{"name": "List cloth", "request": {"method": "GET",
  "header": [{"key": "X-On", "value": "1"}, {"key": "X-Off", "value": "2", "disabled": true}],
  "url": {"raw": "{{base}}/cloth?a=1&b=2&c=3&d=4", "host": ["{{base}}"], "path": ["cloth"], "query": [
    {"key": "a", "value": "1"}, {"key": "b", "value": "2", "disabled": true},
    {"key": "c", "value": "3", "disabled": true, "description": "The colour"},
    {"key": "d", "value": "<integer>", "disabled": true}]}}},
{"name": "Weave", "request": {"method": "POST", "url": "{{base}}/weave", "body": {"mode": "urlencoded", "urlencoded": [
    {"key": "warp", "value": "silk"}, {"key": "weft", "value": "wool", "disabled": true}]}}}`),
    },
    facts: [
      [parameter("/cloth", "a", "/in"), "query"],
      [parameter("/cloth", "b"), undefined],
      [parameter("/cloth", "c", "/in"), "query"],
      [parameter("/cloth", "d", "/in"), "query"],
      [parameter("/cloth", "X-On", "/in"), "header"],
      [parameter("/cloth", "X-Off"), undefined],
      [body("/weave", "/properties/warp/type", "application/x-www-form-urlencoded"), "string"],
      [body("/weave", "/properties/weft", "application/x-www-form-urlencoded"), undefined],
    ],
  },
  {
    name: "a field or a query parameter that stands several times is a list",
    files: {
      "pages/loom.json":
        collection(`{"name": "Dye", "request": {"method": "POST", "url": "{{base}}/dye", "body": {"mode": "formdata", "formdata": [
  {"key": "tag", "value": "a", "type": "text", "description": "Tags"}, {"key": "tag", "value": "b", "type": "text"},
  {"key": "photo", "type": "file", "src": "x.png"}, {"key": "photo", "type": "file", "src": "y.png"}, {"key": "one", "value": "1", "type": "text"}]}}},
{"name": "Find", "request": {"method": "GET", "url": "{{base}}/find?tag=a&tag=b&page=1"}}`),
    },
    facts: [
      [
        body("/dye", "/properties/tag", "multipart/form-data"),
        {
          type: "array",
          items: { type: "string" },
          description: "Tags",
          examples: [["a", "b"]],
          "x-corsac-source": [{ file: "pages/loom.json", line: 4 }],
        },
      ],
      [body("/dye", "/properties/photo/items/format", "multipart/form-data"), "binary"],
      [body("/dye", "/properties/one/type", "multipart/form-data"), "string"],
      [parameter("/find", "tag", "/schema/type"), "array"],
      [parameter("/find", "tag", "/example"), ["a", "b"]],
      [parameter("/find", "page", "/schema/type"), "string"],
    ],
  },
  {
    name: "variables in the place of values, longer than their names, of any JSON type",
    files: {
      "pages/loom.json": collection(
        `{"name": "Cut", "request": {"method": "POST", "url": "{{base}}/cut", "body": {"mode": "raw", "raw": "{\\"n\\": {{n}}, \\"f\\": {{f}}, \\"list\\": [{{n}}, {{n}}], \\"box\\": {{box}}, \\"at\\": {{$timestamp}}, \\"text\\": \\"{{n}}\\", \\"open\\": {{unset}}}", "options": {"raw": {"language": "json"}}}}}`,
        `, {"key": "n", "value": "1234567890"}, {"key": "f", "value": "0.125"}, {"key": "box", "value": "{\\"w\\": 2}"}`,
      ),
    },
    facts: [
      [
        `${operation("/cut")}/requestBody/content/application~1json/examples/example/value`,
        {
          n: 1234567890,
          f: 0.125,
          list: [1234567890, 1234567890],
          box: { w: 2 },
          at: 1700000000,
          text: "1234567890",
          open: null,
        },
      ],
      [body("/cut", "/properties/n/type"), "integer"],
      [body("/cut", "/properties/f/type"), "number"],
      [body("/cut", "/properties/box/properties/w/type"), "integer"],
      [body("/cut", "/properties/open/type"), undefined],
    ],
  },
];
