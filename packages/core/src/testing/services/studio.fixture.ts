import type { ModelDescriptor, OutputFileBinding } from "../../descriptor/model.js";
import type { ServiceDescriptor } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";
import type { OutputFile } from "../../output/output-file.js";

/**
 * A service, as data, whose creates answer with a task or with the result itself, and whose files stand in its responses in
 * several forms.
 */
export const studio: ServiceDescriptor = {
  name: "studio",
  title: "Studio",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    make: { method: "POST", path: "/makes" },
    look: { method: "GET", path: "/makes/{id}" },
    tell: { method: "POST", path: "/tales" },
    asset: { method: "GET", path: "/assets/{asset}/content" },
  },
  lifecycles: {
    make: {
      accepted: { status: [202] },
      immediate: { when: { pointer: "/picture", present: true }, output: "/picture" },
      id: "/id",
      query: { operation: "look", path: { id: { from: "id" } } },
      state: { pointer: "/state", words: { working: "running", done: "succeeded", broken: "failed" } },
      fields: { output: "/made", error: "/why" },
    },
  },
};

export interface MakeInput {
  prompt?: string;
}

const description = {
  kind: "task",
  media: "image",
  service: studio,
  lifecycle: "make",
  create: [{ operation: "make", headers: { "x-async": "yes" } }],
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  roles: { prompt: "/prompt" },
} satisfies Partial<ModelDescriptor>;

/** A model whose output is `schema`, with files as said. */
function made<Output>(id: string, schema: object, file: OutputFileBinding): Model<MakeInput, Output> {
  const names = { id, name: id, slug: id, title: id };
  return defineModel({ ...description, ...names, output: { schema, documented: true, files: [file] } });
}

/** Its output is the address of a file. */
export const make: Model<MakeInput, OutputFile> = made(
  "make",
  { type: "string", format: "uri" },
  { pointer: "", media: "image" },
);

/** Its output is the id of a file, which is the body of another operation. */
export const keep: Model<MakeInput, OutputFile> = made(
  "keep",
  { type: "string", format: "uri" },
  {
    pointer: "",
    media: "image",
    download: { operation: "asset", path: { asset: { from: "output", pointer: "" } } },
  },
);

/** Pictures as hexadecimal digits, among other things. */
export const plates: Model<MakeInput, { plates: { pixels: OutputFile; size: number }[] }> = made(
  "plates",
  {
    type: "object",
    properties: {
      plates: {
        type: "array",
        items: {
          type: "object",
          properties: { pixels: { type: "string", contentMediaType: "image/png" }, size: { type: "number" } },
        },
      },
    },
  },
  { pointer: "/plates/*/pixels", media: "image", encoding: "hex" },
);

/** A data URL where the page only says that there is a text. */
export const stamp: Model<MakeInput, OutputFile> = made(
  "stamp",
  { type: "string" },
  { pointer: "", media: "image", encoding: "data-url" },
);

/** A text of Markdown that shows what was made. */
export const letter: Model<MakeInput, { text: OutputFile[] }> = made(
  "letter",
  { type: "object", properties: { text: { type: "string" } } },
  { pointer: "/text", media: "image", encoding: "markdown" },
);

/** Tells in events: some carry pieces, one says that it is over. */
export const tale: Model<MakeInput> = defineModel({
  kind: "stream",
  media: "text",
  id: "tale",
  name: "tale",
  slug: "tale",
  title: "Tale",
  service: studio,
  create: [{ operation: "tell" }],
  input: description.input,
  output: { schema: {}, documented: false, files: [] },
  stream: {
    events: ["word", "last"],
    end: { event: "last", pointer: "/stop", equals: ["full"] },
    error: "/trouble",
    text: "/word",
  },
  roles: {},
});
