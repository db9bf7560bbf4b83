import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import { collect } from "../../src/diagnostics/diagnostics.js";
import { validateDocument } from "../../src/validate/validate-document.js";

const structure = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-parameters-unique": "error",
} as const;

async function problemsOf(document: object): Promise<string[]> {
  const config = await createConfig({ rules: structure });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  return problems.map(({ message, location }) => `${location[0]?.pointer} ${message}`);
}

/** An OpenAPI file of one operation in which one part is as given. */
const file = (parts: {
  operation?: string;
  schema?: string;
  components?: string;
  root?: string;
  parameters?: string;
}): string => `openapi: 3.1.0
info: { title: Tides, version: '1' }
${parts.root ?? ""}
paths:
  /v1/tides/{port}:
    post:
      summary: Read a tide
      parameters: ${parts.parameters ?? "[{ name: port, in: path, required: true, schema: { type: string } }]"}
      ${parts.operation ?? "tags: [tides]"}
      requestBody: { content: { application/json: { schema: { type: object, properties: { height: ${parts.schema ?? "{ type: number }"} } } } } }
      responses: { '200': { description: ok } }
components:
  ${parts.components ?? "schemas: {}"}
`;

const faults: [what: string, text: string][] = [
  ["a default of the wrong type", file({ schema: "{ type: number, default: tall }" })],
  ["a default that is null", file({ schema: "{ type: number, default: null }" })],
  ["an unknown type", file({ schema: "{ type: tallness }" })],
  ["an unknown keyword", file({ schema: "{ type: number, maximun: 9 }" })],
  ["a description that is a list", file({ schema: "{ type: number, description: [a] }" })],
  ["required that is a truth value", file({ schema: "{ type: object, required: true }" })],
  [
    "required with a name twice",
    file({ schema: "{ type: object, required: [a, a], properties: { a: {} } }" }),
  ],
  ["an enumeration that is a text", file({ schema: "{ enum: a }" })],
  ["a pattern that is none", file({ schema: "{ type: string, pattern: '(' }" })],
  [
    "a discriminator without a property",
    file({ schema: "{ type: object, discriminator: { mapping: {} } }" }),
  ],
  ["xml that is a text", file({ schema: "{ type: object, xml: a }" })],
  ["a dangling reference", file({ schema: "{ $ref: '#/components/schemas/Gone' }" })],
  [
    "one in an unused schema",
    file({ components: "schemas: { A: { properties: { b: { $ref: '#/components/schemas/Gone' } } } }" }),
  ],
  [
    "one in definitions",
    file({ components: "schemas: { A: { definitions: { B: { $ref: './b.ts#/B' } } } }" }),
  ],
  ["one in an extension", file({ operation: "x-note: { $ref: '#/x-notes/one' }" })],
  ["a name of a schema with a space", file({ components: "schemas: { 'A tide': { type: string } }" })],
  ["a header that is a text", file({ components: "headers: { H: text }" })],
  ["a parameter without a place", file({ components: "parameters: { P: { name: p } }" })],
  ["a response without words", file({ components: "responses: { R: {} }" })],
  ["a link that is a list", file({ components: "links: { L: [] }" })],
  ["a kind of components that there is not", file({ components: "pictures: { A: {} }" })],
  ["a scheme of an unknown type", file({ components: "securitySchemes: { K: { type: key } }" })],
  [
    "a parameter twice",
    file({
      parameters:
        "[{ name: port, in: path, required: true, schema: {} }, { name: port, in: path, required: true, schema: {} }]",
    }),
  ],
  ["a path parameter that is not declared", file({ parameters: "[]" })],
  ["parameters that are an object", file({ parameters: "{ name: port }" })],
  ["security that is an object", file({ operation: "security: { key: [] }" })],
  ["a tag that is a number", file({ operation: "tags: [1, tides]" })],
  ["an operation's docs without an address", file({ operation: "externalDocs: { description: a }" })],
  ["callbacks that are a list", file({ operation: "callbacks: [a]" })],
  ["a member that operations do not have", file({ operation: "colour: blue" })],
  ["a server without an address", file({ root: "servers: [{ description: a }]" })],
  ["servers that are a text", file({ root: "servers: http" })],
  ["tags that are texts", file({ root: "tags: [a]" })],
  [
    "a contact that is a text",
    file({ root: "tags: []" }).replace("version: '1'", "version: 1, contact: me, licence: MIT"),
  ],
  ["a status that is none", file({}).replace("'200': {", "'ok': { description: odd }, '200': {")],
  ["a media type that is none", file({}).replace("application/json", "json")],
  ["a list that contains itself", file({ schema: "&loop { type: object, properties: { again: *loop } }" })],
];

describe("whatever is wrong with a page, the rest is a valid document, and nothing is an error", () => {
  it.each(faults)("%s", async (_, text) => {
    const good = { path: "pages/good.yaml", text: file({}).replaceAll("tides", "winds") };
    const built = buildDocument({ name: "tides", pages: [{ path: "pages/api.yaml", text }, good] });
    expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(Object.keys(built.document.paths)).toEqual(["/v1/tides/{port}", "/v1/winds/{port}"]);
    expect(collect((found) => validateDocument(built.document, found))).toEqual([]);
    expect(await problemsOf(built.document)).toEqual([]);
  });
});

describe("what an overlay brings that is not sound is an error at the action, and left out", () => {
  const head = "overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n";
  it.each([
    [
      "a wrong member",
      "  - { target: $.info, update: { description: Tides. } }\n  - { target: \"$.paths['/v1/tides/{port}'].post\", update: { security: none } }\n",
      5,
    ],
    [
      "a dangling reference",
      "  - { target: $.components.schemas, update: { A: { $ref: '#/components/schemas/Gone' } } }\n",
      4,
    ],
    [
      "an extension that is none",
      "  - { target: $, update: { x-corsac-lifecycles: { task: { query: 1 } } } }\n",
      4,
    ],
  ])("%s", async (_, actions, line) => {
    const overlay = { path: "overlay.yaml", text: head + actions };
    const { document, diagnostics } = buildDocument({
      name: "tides",
      pages: [{ path: "pages/a.yaml", text: file({}) }],
      overlay,
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ location }) => location?.file === "overlay.yaml" && location.line === line)).toBe(
      true,
    );
    expect(collect((found) => validateDocument(document, found))).toEqual([]);
    expect(await problemsOf(document)).toEqual([]);
  });
});
