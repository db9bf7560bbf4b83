import type { ModelDescriptor } from "../../descriptor/model.js";
import type { ServiceDescriptor } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";
import type { OutputFile } from "../../output/output-file.js";

/**
 * A service, as data, that tells every error in one way of its own, gives a list page by number, and asks after many
 * predictions in another form than after one.
 */
export const bureau: ServiceDescriptor = {
  name: "bureau",
  title: "Bureau",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    file: { method: "POST", path: "/cases" },
    ask: { method: "POST", path: "/asks" },
    look: { method: "GET", path: "/cases/{id}" },
    many: { method: "POST", path: "/cases/many" },
    cases: { method: "GET", path: "/cases" },
  },
  errors: {
    message: ["/trouble/said", "/said"],
    category: "/trouble/kind",
    code: "/trouble/no",
    refused: { pointer: "/trouble", present: true },
    categories: [
      { category: "safety", words: ["K7"] },
      { category: "payment", words: ["K8"] },
    ],
  },
  lifecycles: {
    case: {
      id: "/id",
      query: { operation: "look", path: { id: { from: "id" } } },
      list: {
        operation: "cases",
        items: "/rows",
        page: { parameter: "p", first: 0, size: { parameter: "n", maximum: 2 } },
        end: { pointer: "/last", equals: [true] },
      },
      state: { pointer: "/state", words: { open: "running", closed: "succeeded", lost: "failed" } },
      fields: { output: "/paper" },
    },
    heap: {
      id: "/id",
      query: { operation: "look", path: { id: { from: "id" } } },
      batch: {
        operation: "many",
        ids: { pointer: "/ids" },
        items: "/heap",
        id: "/no",
        state: { pointer: "/phase", words: { going: "running", over: "succeeded" } },
        fields: { output: "/sheet/url" },
      },
      state: { pointer: "/state", words: { open: "running" } },
      fields: { output: "/paper" },
    },
  },
};

export interface CaseInput {
  prompt?: string;
}

const description = {
  media: "image",
  service: bureau,
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  output: {
    schema: { type: "string", format: "uri" },
    documented: true,
    files: [{ pointer: "", media: "image" }],
  },
  roles: { prompt: "/prompt" },
} satisfies Partial<ModelDescriptor>;

/** A case that is looked after by itself. */
export const single: Model<CaseInput, OutputFile> = defineModel({
  ...description,
  kind: "task",
  id: "single",
  name: "single",
  slug: "single",
  title: "Single",
  lifecycle: "case",
  create: [{ operation: "file" }],
});

/** Cases that are asked after together. */
export const heap: Model<CaseInput, OutputFile> = defineModel({
  ...description,
  kind: "task",
  id: "heap",
  name: "heap",
  slug: "heap",
  title: "Heap",
  lifecycle: "heap",
  create: [{ operation: "file" }],
});

/** Answers at once. */
export const question: Model<CaseInput, OutputFile> = defineModel({
  ...description,
  kind: "answer",
  id: "question",
  name: "question",
  slug: "question",
  title: "Question",
  create: [{ operation: "ask" }],
});
