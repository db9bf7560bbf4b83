import { expect, test } from "vitest";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import type { JsonObject, JsonValue } from "./json.js";
import { readDocument, readLifecycles, readModels, readServiceExtension } from "./read-document.js";

const plain: JsonObject = { openapi: "3.1.0", info: { title: "Plain" }, paths: {} };

const model: JsonObject = {
  id: "acme/paint",
  name: "paint",
  slug: "paint",
  title: "Paint",
  kind: "task",
  media: "image",
  create: [{ operation: "createTask", present: ["/prompt"] }],
  input: { pointer: "", schema: { $ref: "#/components/schemas/Paint" } },
  output: { schema: { $ref: "#/components/schemas/Image" }, documented: true, files: [] },
  roles: { prompt: "/prompt", images: ["/image"] },
  source: [{ file: "paint.md", line: 3 }],
};

/** No status word: rules alone tell the state. */
const lifecycle: JsonObject = {
  id: "/id",
  query: { operation: "fetchTask", path: { id: { from: "id" } } },
  state: { words: {}, rules: [{ state: "succeeded", pointer: "/images", present: true }] },
  fields: { output: "/images" },
};

function fault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (DocumentationError.isInstance(error)) return error.message;
    throw error;
  }
  return "";
}

test("a document without extensions is a document, and offers no models", () => {
  const document = readDocument(plain);
  expect(document.components).toEqual({});
  expect([readModels(document), readLifecycles(document), readServiceExtension(document)]).toEqual([
    [],
    {},
    undefined,
  ]);
});

test.each<[JsonValue, string]>([
  [[], "it is not a JSON object"],
  [{ swagger: "2.0" }, "it has no `openapi` version"],
  [{ ...plain, openapi: "2.0" }, "it is OpenAPI 2.0, not 3.x"],
  [{ ...plain, info: {} }, "it has no `info.title`"],
  [{ ...plain, paths: [] }, "it has no `paths`"],
  [{ ...plain, components: "none" }, "its `components` are not an object"],
])("%j is refused with what is wrong", (value, message) => {
  expect(fault(() => readDocument(value))).toContain(message);
});

test("models and lifecycles come back as they are written, a state without a pointer too", () => {
  const document = readDocument({
    ...plain,
    "x-corsac-models": [model],
    "x-corsac-lifecycles": { task: lifecycle },
    "x-corsac-service": { name: "acme", title: "Acme" },
  });
  expect(readModels(document)).toEqual([model]);
  expect(readLifecycles(document)).toEqual({ task: lifecycle });
  expect(readServiceExtension(document)?.name).toBe("acme");
});

test.each<[JsonObject, string]>([
  [{ "x-corsac-models": {} }, "x-corsac-models is not of type array"],
  [{ "x-corsac-models": [{ ...model, input: {} }] }, "x-corsac-models[0].input has no `pointer`"],
  [{ "x-corsac-models": [model, { ...model, create: [] }] }, "x-corsac-models[1].create is empty"],
  [
    { "x-corsac-models": [{ ...model, roles: { images: "/image" } }] },
    "x-corsac-models[0].roles.images is not of type array",
  ],
  [
    { "x-corsac-lifecycles": { task: { ...lifecycle, state: { pointer: "/status" } } } },
    "x-corsac-lifecycles.task.state has no `words`",
  ],
])("%j names the part that does not fit", (parts, message) => {
  const document = readDocument({ ...plain, ...parts });
  expect(fault(() => [readModels(document), readLifecycles(document)])).toContain(message);
});
