import { expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { collect } from "../diagnostics/diagnostics.js";
import { objectMember } from "../document/json-values.js";
import { validateDocument } from "../validate/validate-document.js";
import { plainDocument } from "./plain-document.js";

const text = `openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: 'https://acme.example' }]
paths:
  /v1/make:
    post:
      operationId: make
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [model]
              properties:
                model: { const: painter-1 }
                prompt: { type: string, description: At most 80 characters. }
                x-corsac-note: { type: string }
            example: { model: painter-1, prompt: a fox, x-corsac-note: hi }
      responses: { '200': { description: OK, content: { application/json: { schema: { type: object } } } } }
`;

const build = (page: string) => buildDocument({ name: "acme", pages: [{ path: "pages/acme", text: page }] });

test("a plain document has no extension, is valid, and imported again says the same", () => {
  const { document } = build(text);
  expect(JSON.stringify(document)).toContain("x-corsac-models");
  const plain = plainDocument(document);
  const written = JSON.stringify(plain);
  expect(written.replaceAll("x-corsac-note", "")).not.toContain("x-corsac-");
  // A field of that name is the author's, and so is what an example holds.
  expect(written).toContain('"x-corsac-note":{"type":"string"}');
  expect(written).toContain('"x-corsac-note":"hi"');
  expect(
    collect((found) => validateDocument(plain, found)).filter(({ severity }) => severity === "error"),
  ).toEqual([]);
  const again = build(written);
  expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  // An example that has no title is called as its key when it is read again.
  expect(plainDocument(again.document)["paths"]).toMatchObject(objectMember(plain, "paths"));
});
