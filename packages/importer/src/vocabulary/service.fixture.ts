import { type BuiltDocument, buildDocument } from "../build-document.js";

const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const text = { type: "string" };
const object = (properties: object): object => ({ type: "object", properties });
const task = object({ id: text, status: { type: "string", enum: ["open", "done"] }, url: text });
const create = (fields: object): object => ({
  requestBody: json(object({ model: { type: "string" }, prompt: text, callback: text, ...fields })),
  responses: { "200": { description: "", ...json(object({ data: task })) } },
});

/** The pages of a service for clips and songs, each with a create and, for clips, a query. */
const page = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example" }],
  paths: {
    "/v1/clips": { post: create({ images: { type: "array", items: object({ url: text }) } }) },
    "/v1/songs": {
      post: create({ messages: { type: "array", items: object({ role: text, content: text }) } }),
    },
    "/v1/clips/{clip}": {
      get: {
        parameters: [{ name: "clip", in: "path", required: true, schema: text }],
        responses: { "200": { description: "", ...json(object({ data: task })) } },
      },
    },
    "/v1/list": {
      get: {
        parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
        responses: {
          "200": {
            description: "",
            ...json(object({ rows: { type: "array", items: task }, more: { type: "boolean" } })),
          },
        },
      },
    },
  },
};

const models = `
      x-corsac-models:
        - { id: clip, kind: task, create: [{ operation: POST /v1/clips }], input: { pointer: "", schema: { $ref: "#/paths/~1v1~1clips/post/requestBody/content/application~1json/schema" } }, output: { schema: { $ref: "#/components/schemas/Media" } } }
        - { id: song, kind: task, create: [{ operation: POST /v1/songs }], input: { pointer: "", schema: { $ref: "#/paths/~1v1~1songs/post/requestBody/content/application~1json/schema" } }, output: { schema: { $ref: "#/components/schemas/Media" } } }
      components: { schemas: { Media: { type: string, format: uri, contentMediaType: video/mp4 } } }`;

const head = `overlay: 1.0.0
info: { title: t, version: "1" }
actions:
  - target: $.x-corsac-models
    remove: true
  - target: $
    update:${models}
  - target: $
    update:
`;

/** The first line of the argument of {@link build}. */
const firstLine: number = head.split("\n").length;

/** Builds the service with an overlay that contains the argument from `x-corsac-lifecycles` on. */
export function build(update: string): BuiltDocument {
  const overlay = { path: "overlay.yaml", text: `${head}${update}` };
  return buildDocument({
    name: "acme",
    pages: [{ path: "pages/acme.json", text: JSON.stringify(page) }],
    overlay,
  });
}

/** The errors as `line rule message hint`. */
export function errorsOf({ diagnostics }: BuiltDocument): string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(
      ({ rule, message, hint, location }) =>
        `${location?.file === "overlay.yaml" ? location.line - firstLine + 1 : "?"} ${rule} ${message} ${hint}`,
    );
}
