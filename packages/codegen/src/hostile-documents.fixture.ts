// biome-ignore-all lint/suspicious/noTemplateCurlyInString: text that looks like code is what is tested

/** The file of a page, as a hostile author may write it. */
export interface HostileDocument {
  name: string;
  /** What the page's file is called. */
  file: string;
  text: string | Uint8Array;
}

const code =
  "*/ globalThis.harmed = true; /* `${globalThis.harmed = true}` '\"; </script><img src=x onerror=harm()>";
const escapes = "\u001b]0;harmed\u0007\u001b[2J\u009b31m\u202e\u2028";
const traversal = "../../../harmed";
const prototypes = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "isPrototypeOf",
  "then",
  "default",
];

/** A document of one operation that takes and gives `schema`. */
function document(schema: unknown, more: Record<string, unknown> = {}, components: unknown = {}): string {
  const content = { "application/json": { schema } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Hostile", version: "1" },
    paths: {
      "/v1/paint": {
        post: {
          summary: "Paint",
          requestBody: { required: true, content },
          responses: { "200": { description: "Painted.", content } },
          ...more,
        },
      },
    },
    components: { schemas: components },
  });
}

/** What makes the operation that of a model. */
const model = { const: "acme/painter" };

/** An object whose last field is described by the schema. */
function field(schema: unknown): unknown {
  return { type: "object", properties: { model, prompt: { type: "string" }, field: schema } };
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let schema: unknown = { type: "string" };
  for (let level = 0; level < depth; level += 1) schema = wrap(schema);
  return schema;
}

const yaml = (schema: string): string => `openapi: 3.1.0
info: { title: Hostile, version: "1" }
paths:
  /v1/paint:
    post:
      summary: Paint
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                model: { const: acme/painter }
                prompt: { type: string }
${schema.replace(/^/gm, " ".repeat(16))}
      responses: { "200": { description: Painted. } }
`;

const json = (name: string, text: string): HostileDocument => ({ name, file: "page.json", text });

/** Documents that try to run code, write elsewhere, read elsewhere, or never come to an end. */
export const hostileDocuments: readonly HostileDocument[] = [
  json(
    "prototype-names",
    document(
      {
        type: "object",
        properties: { model, ...Object.fromEntries(prototypes.map((name) => [name, { type: "string" }])) },
      },
      {
        operationId: "constructor",
        parameters: prototypes.map((name) => ({ name, in: "query", schema: { enum: prototypes } })),
        tags: ["__proto__", "constructor"],
      },
      Object.fromEntries(prototypes.map((name) => [name, { $ref: `#/components/schemas/constructor` }])),
    ).replace(
      '"/v1/paint"',
      '"/__proto__":{"post":{"responses":{}}},"/constructor":{"get":{"responses":{}}},"/v1/paint"',
    ),
  ),
  json(
    "cycles",
    document(
      field({ $ref: "#/components/schemas/A" }),
      {},
      {
        A: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
        B: {
          anyOf: [
            { $ref: "#/components/schemas/B" },
            { type: "array", items: { $ref: "#/components/schemas/B" } },
          ],
        },
        C: { $ref: "#/components/schemas/D" },
        D: { $ref: "#/components/schemas/C" },
        E: {
          type: "object",
          properties: { c: { $ref: "#/components/schemas/C" }, e: { $ref: "#/components/schemas/E" } },
        },
        F: { not: { $ref: "#/components/schemas/F" }, items: { $ref: "#/components/schemas/F" } },
      },
    ),
  ),
  json("deep-objects", document(nested(2_000, (inner) => ({ type: "object", properties: { a: inner } })))),
  json("deep-lists", document(field(nested(2_000, (inner) => ({ type: "array", items: inner }))))),
  json("deep-compositions", document(field(nested(2_000, (inner) => ({ allOf: [inner] }))))),
  json(
    "row-of-references",
    document(
      { $ref: "#/components/schemas/S0" },
      {},
      {
        ...Object.fromEntries(
          Array.from({ length: 300 }, (_, index) => [
            `S${index}`,
            { allOf: [{ $ref: `#/components/schemas/S${index + 1}` }] },
          ]),
        ),
        S300: { type: "string" },
      },
    ),
  ),
  json(
    "long-texts",
    document(field({ type: "string", description: "words ".repeat(170_000), default: "x".repeat(100_000) })),
  ),
  ...[code, escapes, traversal, "\u0000\ud800", "\\", "\n\n* @deprecated"].map((words, index) =>
    json(
      `words-${index}`,
      document(
        {
          type: "object",
          title: words,
          properties: {
            model,
            prompt: { type: "string", description: words, default: words },
            [words]: { enum: [words, `${words} 2`], title: words },
          },
          required: [words],
          example: { [words]: words },
        },
        {
          operationId: words,
          summary: words,
          description: words,
          tags: [words],
          parameters: [{ name: words, in: "query", description: words, schema: { const: words } }],
          responses: {
            [words]: { description: words },
            "200": { description: words, headers: { [words]: {} } },
          },
        },
        { [words]: { type: "string", description: words, enum: [words] } },
      ).replace('"title":"Hostile"', `"title":${JSON.stringify(words)}`),
    ),
  ),
  json(
    "huge-numbers",
    document(
      field({ type: "integer", minimum: 0, default: "NUMBER", enum: ["NUMBER", 1], multipleOf: "SMALL" }),
    )
      .replaceAll('"NUMBER"', "1e999")
      .replaceAll('"SMALL"', "1e-999"),
  ),
  json(
    "long-digits",
    document(field({ type: "integer", maximum: "NUMBER" })).replace('"NUMBER"', "9".repeat(100_000)),
  ),
  json(
    "duplicate-keys",
    document(field({ type: "string" })).replace('"summary"', '"summary":"Other","requestBody":{},"summary"'),
  ),
  json(
    "outside-references",
    document({
      type: "object",
      properties: {
        model,
        ...Object.fromEntries(
          [
            "http://127.0.0.1:9/x.json",
            "https://elsewhere.example/x.json",
            "file:///etc/passwd",
            "../../../../etc/passwd",
            "/etc/passwd",
            "page.json#/info",
          ].map(($ref, index) => [`field${index}`, { $ref }]),
        ),
      },
    }),
  ),
  {
    name: "odd-numbers",
    file: "page.yaml",
    text: yaml(
      "field: { type: number, default: .nan, maximum: .inf, minimum: -.inf, enum: [.nan, 1, 0x10, 1_000] }",
    ),
  },
  {
    name: "odd-keys",
    file: "page.yaml",
    text: yaml(
      "1: { type: string }\nnull: { type: string }\ntrue: { type: string }\n? [a, b]\n: { type: string }\n? { a: b }\n: { type: string }\n2020-01-01: { type: string }\nfield: { enum: [2020-01-01, 0o17, ~, !!binary aGk=, !!set { a, b }] }",
    ),
  },
  {
    name: "aliases",
    file: "page.yaml",
    text: `a0: &a0 { type: object, properties: { x: { type: string } } }\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} { type: object, properties: { x: *a${index}, y: *a${index}, z: *a${index} } }`).join("\n")}\n${yaml("field: *a40")}`,
  },
  {
    name: "tags",
    file: "page.yaml",
    text: yaml(
      'field: !!js/function "function () { globalThis.harmed = true }"\nother: !<tag:yaml.org,2002:js/undefined> ""\nlast: !ruby/object:Gem::Requirement { type: string }',
    ),
  },
  {
    name: "not-utf-8",
    file: "page.yaml",
    text: Uint8Array.from([
      ...new TextEncoder().encode(yaml("field: { type: string, description: ")),
      0xc3,
      0x28,
      0xff,
      0x7d,
    ]),
  },
];
