import { expect, test } from "vitest";
import { buildDocument } from "../../build-document.js";

const page = (links: string): string => `openapi: 3.1.0
info: { title: Acme, version: '1' }
paths:
  /v1/tasks:
    post:
      operationId: make-task
      summary: Create a task
      responses:
        '200':
          description: OK
          content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
          links: ${links}
  /v1/tasks/{任务id}:
    get:
      operationId: read-task
      summary: Get a task
      parameters: [{ name: 任务id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: OK } }
components:
  links:
    Shared: { operationId: read-task, description: Where it is read. }
`;

function linksOf(links: string) {
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/api.yaml", text: page(links) }],
  });
  const rules = diagnostics.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
  return { document, rules };
}

test("links lead to operations by the names that these have in the document", () => {
  const { document, rules } = linksOf(
    "{ a: { operationId: read-task, parameters: { id: $response.body#/id } }, " +
      "b: { operationRef: '#/paths/~1v1~1tasks~1{任务id}/get' }, c: { $ref: '#/components/links/Shared' } }",
  );
  expect(rules).not.toContain("unresolved-reference");
  expect(document).toMatchObject({
    paths: {
      "/v1/tasks": {
        post: {
          responses: {
            200: {
              links: {
                a: { operationId: "getTask", parameters: { id: "$response.body#/id" } },
                b: { operationId: "getTask" },
                c: { operationId: "getTask", description: "Where it is read." },
              },
            },
          },
        },
      },
    },
  });
  expect(JSON.stringify(document)).not.toContain("operationRef");
});

test("a link that leads nowhere is left out, and reported", () => {
  const { document, rules } = linksOf("{ a: { operationId: gone } }");
  expect(rules).toContain("unresolved-reference");
  expect(JSON.stringify(document)).not.toContain('"links"');
});

test("what a link gives follows a parameter to its ASCII name", () => {
  const { document } = linksOf(
    "{ a: { operationId: read-task, parameters: { 任务id: $response.body#/id } }, " +
      "b: { operationId: read-task, parameters: { path.任务id: $response.body#/id, header.X-Note: hello } } }",
  );
  expect(document.paths).toMatchObject({
    "/v1/tasks": {
      post: {
        responses: {
          200: {
            links: {
              a: { parameters: { id: "$response.body#/id" } },
              b: { parameters: { "path.id": "$response.body#/id", "header.X-Note": "hello" } },
            },
          },
        },
      },
    },
  });
  expect(JSON.stringify(document)).not.toContain('任务id":"$response');
});
