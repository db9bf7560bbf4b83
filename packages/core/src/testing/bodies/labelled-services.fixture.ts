import type { JsonSchema } from "../../descriptor/model.js";
import type { ServiceDescriptor, StateBinding } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";

/**
 * The request that a body responds to: a call of one of four models that return their output directly, or a request of
 * one of three lifecycles.
 */
export type BodyOf =
  | "images"
  | "envelope"
  | "chat"
  | "open"
  | "task create"
  | "task query"
  | "job create"
  | "job query"
  | "proxy create"
  | "proxy query";

/** A body of HTTP 200 and its expected result: `output`, a state, or the category of the error. */
export type LabelledBody = readonly [of: BodyOf, body: unknown, result: string];

function state(pointer: string, words: StateBinding["words"]): StateBinding {
  return { pointer, words };
}

/** No lifecycle defines how its service rejects requests: the client has to detect it. */
const service: ServiceDescriptor = {
  name: "labelled",
  title: "Labelled",
  servers: [],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    create: { method: "POST", path: "/create" },
    query: { method: "GET", path: "/query/{id}" },
  },
  lifecycles: {
    task: {
      id: "/id",
      query: { operation: "query", path: { id: { from: "id" } } },
      state: state("/status", {
        queued: "pending",
        starting: "pending",
        processing: "running",
        succeeded: "succeeded",
        failed: "failed",
        canceled: "canceled",
      }),
      fields: { output: "/output", error: "/error", progress: "/progress", logs: "/logs" },
    },
    job: {
      id: "/data/task_id",
      query: { operation: "query", path: { id: { from: "id" } } },
      state: state("/data/status", {
        submitted: "pending",
        queueing: "pending",
        generating: "running",
        success: "succeeded",
        fail: "failed",
      }),
      fields: { output: "/data/result/*/url", error: "/data/fail_reason", progress: "/data/progress" },
    },
    proxy: {
      id: "/result",
      query: { operation: "query", path: { id: { from: "id" } } },
      state: state("/status", {
        NOT_START: "pending",
        SUBMITTED: "pending",
        IN_PROGRESS: "running",
        SUCCESS: "succeeded",
        FAILURE: "failed",
      }),
      fields: { output: "/imageUrl", error: "/failReason", progress: "/progress" },
    },
  },
};

function model(id: string, schema: JsonSchema, lifecycle?: string): Model<{ prompt: string }, unknown> {
  return defineModel({
    id,
    name: id,
    slug: id,
    title: id,
    kind: lifecycle ? "task" : "answer",
    media: "image",
    service,
    ...(lifecycle ? { lifecycle } : {}),
    create: [{ operation: "create" }],
    input: { pointer: "", schema: { type: "object" } },
    output: { schema, documented: Object.keys(schema).length > 0, files: [] },
    roles: {},
  });
}

const text: JsonSchema = { type: "string" };
const files: JsonSchema = { anyOf: [text, { type: "array", items: text }] };

/** The models by the first part of a label. */
export const labelledModels: Readonly<Record<string, Model<{ prompt: string }, unknown>>> = {
  images: model("images", {
    type: "object",
    properties: {
      created: { type: "integer" },
      data: {
        type: "array",
        items: { type: "object", properties: { url: text, b64_json: text, revised_prompt: text } },
      },
    },
    required: ["data"],
  }),
  envelope: model("envelope", {
    type: "object",
    properties: {
      code: { type: "integer" },
      msg: { type: ["string", "null"] },
      data: {
        type: "object",
        properties: { images: { type: "array", items: text } },
        required: ["images"],
      },
    },
    required: ["code", "data"],
  }),
  chat: model("chat", {
    type: "object",
    properties: {
      choices: {
        type: "array",
        items: {
          type: "object",
          properties: { message: { type: "object", properties: { content: text } }, finish_reason: text },
          required: ["message"],
        },
      },
    },
    required: ["choices"],
  }),
  open: model("open", {}),
  task: model("task", files, "task"),
  job: model("job", files, "job"),
  proxy: model("proxy", files, "proxy"),
};
