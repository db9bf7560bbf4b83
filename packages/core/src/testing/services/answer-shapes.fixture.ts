import type { ServiceDescriptor } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";
import type { OutputFile } from "../../output/output-file.js";
import type { PromptInput } from "./task-shapes.fixture.js";

/** Services of two more shapes, as data: answers in pieces, and outputs behind a second hop or as hex. */

const file = { type: "string", format: "uri" } as const;
const input = {
  pointer: "",
  schema: { type: "object", required: ["prompt"], properties: { prompt: { type: "string" } } },
} as const;
const common = { media: "image", roles: { prompt: "/prompt" }, input } as const;
const bearer = [{ type: "http", scheme: "bearer" }] as const;

/** Answers at once, or in pieces if the body asks for it. */
export const talk: ServiceDescriptor = {
  name: "talk",
  title: "Talk",
  servers: [],
  security: bearer,
  operations: { complete: { method: "POST", path: "/talk/complete" } },
  lifecycles: {},
};

export interface TalkOutput {
  choices: { message: { content: string } }[];
}

export const chat: Model<PromptInput, TalkOutput> = defineModel({
  ...common,
  media: "text",
  kind: "answer",
  id: "chat",
  name: "chat",
  slug: "chat",
  title: "Chat",
  service: talk,
  create: [{ operation: "complete", body: { "/model": "chat" } }],
  stream: { body: { "/stream": true }, end: { data: "[DONE]" }, text: "/choices/*/delta/content" },
  output: { schema: { type: "object" }, documented: true, files: [] },
});

/** The output is a number under which another operation tells the address; or it is the bytes themselves, as hex. */
export const hop: ServiceDescriptor = {
  name: "hop",
  title: "Hop",
  servers: [],
  security: bearer,
  operations: {
    create: { method: "POST", path: "/clips" },
    query: { method: "GET", path: "/clips/query" },
    retrieve: { method: "GET", path: "/files/retrieve" },
    speak: { method: "POST", path: "/speech" },
  },
  lifecycles: {
    clip: {
      accepted: { pointer: "/base/code", equals: [0] },
      id: "/task_id",
      query: { operation: "query", query: { task_id: { from: "id" } } },
      result: {
        operation: "retrieve",
        query: { file_id: { from: "answer", pointer: "/file_id" } },
        output: "/file/download_url",
      },
      state: {
        rules: [
          { pointer: "/file_id", present: true, state: "succeeded" },
          { pointer: "/base/problem", present: true, state: "failed" },
        ],
        pointer: "/status",
        words: { Queueing: "pending", Processing: "running" },
      },
      fields: { error: "/base/problem" },
    },
  },
};

export const clip: Model<PromptInput, OutputFile> = defineModel({
  ...common,
  media: "video",
  kind: "task",
  id: "clip",
  name: "clip",
  slug: "clip",
  title: "Clip",
  service: hop,
  lifecycle: "clip",
  create: [{ operation: "create" }],
  output: { schema: file, documented: true, files: [{ pointer: "", media: "video" }] },
});

export interface SpeechOutput {
  data: { audio: OutputFile };
}

export const speak: Model<PromptInput, SpeechOutput> = defineModel({
  ...common,
  media: "audio",
  kind: "answer",
  id: "speak",
  name: "speak",
  slug: "speak",
  title: "Speak",
  service: hop,
  create: [{ operation: "speak" }],
  output: {
    schema: {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: {
            audio: { type: "string", contentEncoding: "base16", contentMediaType: "audio/mpeg" },
          },
        },
      },
    },
    documented: true,
    files: [{ pointer: "/data/audio", media: "audio" }],
  },
});
