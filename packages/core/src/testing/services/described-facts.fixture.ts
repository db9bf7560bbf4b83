import type { ServiceDescriptor } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";
import type { OutputFile } from "../../output/output-file.js";

/** A service that is described by the rarer facts of a description: no other fixture has them. */

const file = { type: "string", format: "uri" } as const;

/** A print shop: orders are listed in another shape than they are told of, and each sheet has an id of its own. */
export const press: ServiceDescriptor = {
  name: "press",
  title: "Press",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    order: { method: "POST", path: "/orders" },
    reprint: { method: "POST", path: "/reprints" },
    look: { method: "POST", path: "/orders/look" },
    fetch: { method: "GET", path: "/sheets/{sheet}/{size}" },
    orders: { method: "GET", path: "/orders" },
    trace: { method: "POST", path: "/orders/trace" },
  },
  lifecycles: {
    order: {
      accepted: { pointer: "/result", equals: [{ ok: true, codes: [0] }] },
      id: "/order",
      items: { pointer: "/sheets/*", id: "/key" },
      query: {
        operation: "look",
        body: {
          "/order": { from: "id" },
          "/shelf": { from: "response", pointer: "/shelf" },
          "/proof": { from: "request", pointer: "/proof" },
        },
      },
      list: {
        operation: "orders",
        items: "/rows",
        id: "/no",
        state: { pointer: "/phase", words: { done: "succeeded", open: "running" } },
        fields: { createdAt: "/at", input: "/wish" },
      },
      state: { pointer: "/state", words: { printing: "running", printed: "succeeded" } },
      fields: { output: "/sheets", createdAt: "/since", completedAt: "/until" },
      times: "milliseconds",
    },
  },
};

export interface OrderInput {
  prompt?: string;
  sheet?: string;
  proof?: boolean;
}

export interface Sheet {
  key: string;
  file: OutputFile;
}

/** Made anew from words, or again from a sheet; its files are named by ids. */
export const order: Model<OrderInput, Sheet[]> = defineModel({
  kind: "task",
  media: "image",
  id: "order",
  name: "order",
  slug: "order",
  title: "Order",
  service: press,
  lifecycle: "order",
  create: [
    { operation: "reprint", present: ["/sheet"] },
    { operation: "order", present: ["/prompt"], absent: ["/sheet"], body: { "/paper": "rough" } },
    { operation: "trace", present: ["/prompt"] },
  ],
  input: {
    pointer: "",
    schema: {
      type: "object",
      properties: { prompt: { type: "string" }, sheet: { type: "string" }, proof: { type: "boolean" } },
    },
  },
  output: {
    schema: { type: "array", items: { type: "object", properties: { key: { type: "string" }, file } } },
    documented: true,
    files: [
      {
        pointer: "/*/file",
        media: "image",
        download: {
          operation: "fetch",
          path: {
            sheet: { from: "output", pointer: "/*/file" },
            size: { from: "output", pointer: "/*/size" },
          },
          url: "/link",
        },
      },
    ],
  },
  modes: [
    { name: "proof", body: { "/proof": true, "/colour/kind": "grey" }, present: ["/prompt"] },
    { name: "reprint", present: ["/sheet"], absent: ["/prompt"] },
  ],
  roles: { prompt: "/prompt" },
});

export interface SketchPiece {
  step: number;
  sketch?: OutputFile;
}

/** Answers in pieces, each with a sketch of what is to come. */
export const sketch: Model<OrderInput, unknown, SketchPiece> = defineModel({
  kind: "stream",
  media: "image",
  id: "sketch",
  name: "sketch",
  slug: "sketch",
  title: "Sketch",
  service: press,
  create: [{ operation: "order" }],
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  stream: {
    chunk: {
      type: "object",
      required: ["step"],
      properties: {
        step: { type: "integer" },
        sketch: { type: "string", contentEncoding: "base64", contentMediaType: "image/png" },
      },
    },
  },
  output: { schema: {}, documented: true, files: [] },
  roles: { prompt: "/prompt" },
});

/** Answers with the file itself: at once, or at the path of its result. */
const tape: ServiceDescriptor = {
  name: "tape",
  title: "Tape",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    speak: { method: "POST", path: "/speech" },
    record: { method: "POST", path: "/tapes" },
    look: { method: "GET", path: "/tapes/{id}" },
    content: { method: "GET", path: "/tapes/{id}/content" },
  },
  lifecycles: {
    tape: {
      id: "/id",
      query: { operation: "look", path: { id: { from: "id" } } },
      result: { operation: "content", path: { id: { from: "id" } } },
      state: { pointer: "/state", words: { done: "succeeded" } },
      fields: {},
    },
  },
};

const sound: Model<OrderInput, OutputFile> = defineModel({
  kind: "answer",
  media: "audio",
  id: "speak",
  name: "speak",
  slug: "speak",
  title: "Speak",
  service: tape,
  create: [{ operation: "speak" }],
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  output: {
    schema: file,
    documented: true,
    files: [{ pointer: "", media: "audio", encoding: "body" }],
  },
  roles: { prompt: "/prompt" },
});

export const speak: Model<OrderInput, OutputFile> = sound;

export const record: Model<OrderInput, OutputFile> = defineModel({
  ...sound,
  kind: "task",
  id: "record",
  lifecycle: "tape",
  create: [{ operation: "record" }],
});
