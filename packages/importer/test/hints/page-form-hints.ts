import { bodyPage, fieldPage, type HintCase, page } from "./hint-case.js";

const good = fieldPage("{ type: integer }");
const json = (middle: string): string =>
  `{ "openapi": "3.1.0", "info": { "title": "Meadow", "version": "1" }, "paths": { "/v1/hay": { "get": { ${middle} "responses": { "200": { "description": "OK" } } } } } }`;
const published = (description: string): string =>
  `# Mow hay\n\n## OpenAPI Specification\n\n\`\`\`yaml\nopenapi: 3.0.1\ninfo: {title: '', version: 1.0.0}\npaths:\n  /v1/hay:\n    post:\n      summary: Mow hay\n      description: ${description}\n      responses:\n        '200': {description: OK}\n\`\`\`\n`;
const deep = (levels: number): string =>
  `{ "openapi": "3.1.0", "info": { "title": "Meadow", "version": "1" }, "x-note": ${"[".repeat(levels)}${"]".repeat(levels)}, "paths": { "/v1/hay": { "get": { "responses": { "200": { "description": "OK" } } } } } }`;
/** What would nest too deep, under two names. */
const named = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Meadow", version: "1" },
  paths: {},
  components: {
    schemas: { Outer: { items: { $ref: "#/components/schemas/Inner" } }, Inner: { type: "array" } },
  },
});

/** What is wrong with the text of a page. */
export const pageFormHints: readonly HintCase[] = [
  {
    rule: "no-api-in-file",
    files: { "pages/good.yaml": good, "pages/notice.md": "Please log in.\n" },
    ways: {
      "Save the page again": { "pages/notice.md": published("Mows.") },
      "remove the file from the folder": { "pages/notice.md": null },
    },
  },
  {
    rule: "request-left-out",
    files: {
      "pages/good.yaml": good,
      "pages/tip.md": "# A tip\n\n```http\nPOST /barns/42/close\n```\n",
    },
    ways: {
      "document its method and path in one line, its fields and its response": {
        "pages/tip.md":
          '# Close a barn\n\nPOST /barns/{barn_id}/close\n\n| Field | Type |\n|--|--|\n| barn_id | string |\n\nResponse:\n\n```json\n{"ok": true}\n```\n',
      },
    },
  },
  {
    rule: "other-encoding",
    files: { "pages/good.yaml": good, "pages/notice.md": 3 },
    ways: { "Save it as UTF-8": { "pages/notice.md": published("Mows.") } },
  },
  {
    rule: "inexact-number",
    files: { "pages/hay.yaml": fieldPage("{ type: integer, maximum: 9223372036854775807 }") },
    ways: {
      "give a bound within": { "pages/hay.yaml": fieldPage("{ type: integer, maximum: 9007199254740991 }") },
      "leave it out": { "pages/hay.yaml": good },
    },
  },
  {
    rule: "truncated-page",
    files: { "pages/good.yaml": good, "pages/cut.json": json("").slice(0, 120) },
    ways: { "Copy the whole page again": { "pages/cut.json": json("") } },
  },
  {
    rule: "unreadable-json",
    files: { "pages/hay.json": json('"summary": "Mow" "deprecated": false,') },
    ways: { "Correct the JSON": { "pages/hay.json": json('"summary": "Mow", "deprecated": false,') } },
  },
  {
    rule: "unreadable-yaml",
    files: { "pages/hay.yaml": good.replace("summary: Mow hay", "summary: [Mow hay") },
    ways: { "Correct the YAML": { "pages/hay.yaml": good } },
  },
  {
    rule: "repaired-yaml",
    files: { "pages/hay.md": published("Length. Default: 12.") },
    ways: { "in quotation marks": { "pages/hay.md": published('"Length. Default: 12."') } },
  },
  {
    rule: "unreadable-example",
    files: { "pages/hay.yaml": bodyPage("{ type: object }", "", `'{ "length": 1, … }'`) },
    ways: { "Correct the JSON": { "pages/hay.yaml": bodyPage("{ type: object }", "", `'{ "length": 1 }'`) } },
  },
  {
    rule: "nesting-too-deep",
    files: { "pages/hay.json": deep(2_000) },
    ways: {
      "remove the block from the page": { "pages/hay.json": deep(2) },
      "refer to them with $ref": { "pages/hay.json": named },
    },
  },
  {
    rule: "file-too-large",
    files: { "pages/good.yaml": good, "pages/large.yaml": " ".repeat(50 * 1_048_576 + 1) },
    ways: {
      "split it": { "pages/large.yaml": null, "pages/part.yaml": good.replace("/v1/hay", "/v1/straw") },
    },
  },
  {
    rule: "foreign-reference",
    files: { "pages/hay.yaml": fieldPage("{ $ref: 'https://elsewhere.example/a.json' }") },
    ways: { "correct the reference": { "pages/hay.yaml": good } },
  },
  {
    rule: "unsafe-name",
    files: { "pages/hay.yaml": bodyPage("{ type: object, properties: { __proto__: { type: string } } }") },
    ways: { "rename it on the page": { "pages/hay.yaml": good } },
  },
  {
    rule: "unsafe-pattern",
    files: { "pages/hay.yaml": fieldPage("{ type: string, pattern: '^(a+)+$' }") },
    ways: {
      "only one if the pattern does not start with ^": {
        "pages/hay.yaml": fieldPage("{ type: string, pattern: '^.*-.*x' }"),
      },
      "no repetition inside a repetition": {
        "pages/hay.yaml": fieldPage("{ type: string, pattern: '^a+$' }"),
      },
    },
  },
  {
    rule: "unreadable-pattern",
    files: { "pages/hay.yaml": fieldPage("{ type: string, pattern: '(?i)^[a-z]+$' }") },
    ways: {
      "without flags such as (?i)": {
        "pages/hay.yaml": fieldPage("{ type: string, pattern: '^[A-Za-z]+$' }"),
      },
    },
  },
  {
    rule: "repaired-pattern",
    files: { "pages/hay.yaml": fieldPage("{ type: string, pattern: '^[\\w\\_]+$' }") },
    ways: {
      "write the pattern on the page as the message shows it": {
        "pages/hay.yaml": fieldPage("{ type: string, pattern: '^[\\w_]+$' }"),
      },
    },
  },
  {
    rule: "duplicate-name",
    files: { "pages/hay.json": json('"deprecated": true, "deprecated": false,') },
    ways: { "Remove the one that is wrong": { "pages/hay.json": json('"deprecated": false,') } },
  },
  {
    rule: "documentation-only",
    files: {
      "pages/good.yaml": good,
      "pages/project.json": project([{ name: "Words", content: "# Words" }]),
    },
    ways: {},
  },
  {
    rule: "secret-value",
    files: {
      "pages/hay.yaml": fieldPage(
        `{ type: string, example: ${["sk", "z9y8x7w6v5u4t3s2r1q0p9o8"].join("-")} }`,
      ),
    },
    ways: {
      "put a placeholder on the page": {
        "pages/hay.yaml": fieldPage("{ type: string, example: '{{KEY}}' }"),
      },
    },
  },
  {
    rule: "unresolved-reference",
    files: { "pages/hay.yaml": fieldPage("{ $ref: '#/components/schemas/Length' }") },
    ways: {
      "together with its data models": {
        "pages/hay.yaml": `${fieldPage("{ $ref: '#/components/schemas/Length' }")}components: { schemas: { Length: { type: integer } } }\n`,
      },
    },
  },
  {
    rule: "not-expressible",
    files: {
      "pages/hay.yaml": page(
        "/v1/hay:\n  query: { responses: { '200': { description: OK } } }\n  get: { responses: { '200': { description: OK } } }",
      ).replace("3.1.0", "3.2.0"),
    },
    ways: {
      "remove it from the page": {
        "pages/hay.yaml": page("/v1/hay:\n  get: { responses: { '200': { description: OK } } }"),
      },
      "accept this finding in accepted.yaml": {
        "accepted.yaml": "- { rule: not-expressible, reason: The other operations are enough. }\n",
      },
    },
  },
];

function project(texts: readonly object[]): string {
  return JSON.stringify({
    apifoxProject: "1.0.0",
    info: { name: "Meadow" },
    apiCollection: [
      {
        name: "Root",
        items: [
          {
            name: "Mow",
            api: { method: "get", path: "/v1/mow", responses: [{ code: 200, name: "OK", jsonSchema: {} }] },
          },
        ],
      },
    ],
    docCollection: [{ name: "Root", items: texts }],
  });
}
