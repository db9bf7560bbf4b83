import { describe, expect, test } from "vitest";
import { englishPage } from "../../../test/pages/english-page.js";
import { arrayMember, objectMember } from "../../document/json-values.js";
import { readDocumentation } from "../../read-documentation.js";

const { document, diagnostics } = readDocumentation([{ path: "page.txt", text: englishPage }]);
const post = objectMember(objectMember(document.paths, "/v1/pictures/{style}"), "post");

describe("a page with all that a published page may have loses nothing", () => {
  test("nothing of it is a fault", () => {
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["authorization-header"]);
  });

  test("its head: title, mark of deprecation, description of several lines, how it is authorized", () => {
    expect(post).toMatchObject({
      summary: "Create a picture",
      deprecated: true,
      description:
        "Paints a picture of what it is told.\nThe answer is a task; ask for it until it is done.\nUse POST /v2/pictures for new programs.",
    });
    expect(document["security"]).toEqual([{ bearer: [] }]);
  });

  test("its parameters", () => {
    expect(arrayMember(post, "parameters")).toMatchObject([
      { name: "style", in: "path", description: "The style.\nMust be known to the gallery.", example: "oil" },
      { name: "dry_run", in: "query", required: false, schema: { type: "boolean", default: false } },
      { name: "Idempotency-Key", in: "header", example: "5f0c" },
    ]);
  });

  test("its body, at every depth", () => {
    expect(document.components).toMatchObject({
      schemas: {
        CreatePictureRequest: {
          required: ["prompt"],
          properties: {
            prompt: {
              description: "What to paint.\nA sentence or two; more is cut.",
              minLength: 1,
              maxLength: 1000,
              examples: ["a fox in the snow"],
            },
            format: { enum: ["png", "webp"], default: "png", description: "How the file is written." },
            size: {
              required: ["width", "height"],
              properties: { width: { type: "integer", format: "int32", minimum: 64, maximum: 2048 } },
            },
            references: {
              minItems: 1,
              maxItems: 4,
              items: {
                required: ["url"],
                properties: {
                  url: { format: "uri" },
                  weight: { type: "number", default: 0.5 },
                  tags: { type: "array", items: { type: "string" } },
                },
              },
            },
            seed: { type: ["integer", "null"], deprecated: true },
          },
        },
      },
    });
  });

  test("its responses, also those without a body, with their descriptions and examples by name", () => {
    expect(post["responses"]).toMatchObject({
      "200": {
        description: "Success\nThe task was started.",
        content: {
          "application/json": {
            schema: {
              required: ["id", "status"],
              properties: {
                status: { enum: ["queued", "running", "done"] },
                outputs: { items: { required: ["url"], properties: { width: { type: "integer" } } } },
                usage: { required: ["credits"], properties: { credits: { type: "number" } } },
              },
            },
            examples: {
              example: { summary: "Success", value: { status: "queued" } },
              "example-2": { summary: "Done", value: { status: "done" } },
            },
          },
        },
      },
      "400": {
        description: "Bad Request",
        content: {
          "application/json": {
            schema: { properties: { error: { required: ["code", "message"] } } },
            examples: { example: { value: { error: { code: "invalid_prompt" } } } },
          },
        },
      },
      "401": { description: "Unauthorized" },
      "500": { description: "Server Error", content: { "text/plain": {} } },
    });
  });
});
