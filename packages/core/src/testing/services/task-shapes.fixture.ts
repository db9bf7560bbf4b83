import type { ServiceDescriptor } from "../../descriptor/service.js";
import { defineModel, type Model } from "../../model/define-model.js";
import type { OutputFile } from "../../output/output-file.js";

/**
 * Services of four shapes whose work is a task, as data: what a document would say of them. No code of the client knows
 * any of them.
 */

const file = { type: "string", format: "uri" } as const;
const files = { type: "array", items: file } as const;
const input = {
  pointer: "",
  schema: { type: "object", required: ["prompt"], properties: { prompt: { type: "string" } } },
} as const;
const common = { media: "image", roles: { prompt: "/prompt" }, input } as const;
const bearer = [{ type: "http", scheme: "bearer" }] as const;

export interface PromptInput {
  prompt: string;
}

/** A queue: one path tells how it stands, another has the result, and says there if it failed. */
export const queue: ServiceDescriptor = {
  name: "queue",
  title: "Queue",
  servers: [],
  security: bearer,
  operations: {
    submit: { method: "POST", path: "/queue/paint" },
    status: { method: "GET", path: "/queue/{model}/requests/{ticket}/status" },
    result: { method: "GET", path: "/queue/{model}/requests/{ticket}" },
    events: { method: "GET", path: "/queue/{model}/requests/{ticket}/stream" },
  },
  lifecycles: {
    queue: {
      id: "/ticket",
      query: {
        operation: "status",
        path: { ticket: { from: "id" }, model: { from: "constant", value: "auto" } },
      },
      result: {
        operation: "result",
        path: { ticket: { from: "id" }, model: { from: "constant", value: "auto" } },
      },
      state: {
        pointer: "/status",
        words: { WAITING: "pending", WORKING: "running", COMPLETED: "succeeded" },
      },
      // Of the result, too.
      fields: { output: "/pictures/*/url", logs: "/logs" },
      stream: {
        operation: {
          operation: "events",
          path: { ticket: { from: "id" }, model: { from: "constant", value: "auto" } },
        },
        events: { message: "answer" },
      },
    },
  },
};

export const paint: Model<PromptInput, OutputFile[]> = defineModel({
  ...common,
  kind: "task",
  id: "paint",
  name: "paint",
  slug: "paint",
  title: "Paint",
  service: queue,
  lifecycle: "queue",
  create: [{ operation: "submit" }],
  output: { schema: files, documented: true, files: [{ pointer: "/*", media: "image" }] },
});

/** Everything in `{ code, data }`, refusals inside HTTP 200, unsigned webhooks of another shape. */
export const envelope: ServiceDescriptor = {
  name: "envelope",
  title: "Envelope",
  servers: [],
  security: bearer,
  operations: {
    submit: { method: "POST", path: "/films" },
    query: { method: "GET", path: "/films/{task}" },
  },
  lifecycles: {
    task: {
      accepted: { pointer: "/code", equals: [0] },
      id: "/data/task_id",
      query: { operation: "query", path: { task: { from: "id" } } },
      state: {
        pointer: "/data/task_status",
        words: { submitted: "pending", processing: "running", succeed: "succeeded", failed: "failed" },
      },
      fields: { output: "/data/task_result/videos/*/url", error: "/data/task_status_msg" },
      idempotency: { pointer: "/external_id" },
      webhook: {
        url: "/callback_url",
        signature: "none",
        payload: {
          id: "/task/id",
          state: { pointer: "/task/phase", words: { done: "succeeded", broken: "failed" } },
          fields: { output: "/task/links" },
        },
      },
    },
  },
};

export const shoot: Model<PromptInput, OutputFile[]> = defineModel({
  ...common,
  media: "video",
  kind: "task",
  id: "shoot",
  name: "shoot",
  slug: "shoot",
  title: "Shoot",
  service: envelope,
  lifecycle: "task",
  create: [{ operation: "submit" }],
  output: { schema: files, documented: true, files: [{ pointer: "/*", media: "video" }] },
});

/** The id is a bare string, one request asks after many, and what is made has ids of its own. */
export const batch: ServiceDescriptor = {
  name: "batch",
  title: "Batch",
  servers: [],
  security: bearer,
  operations: {
    submit: { method: "POST", path: "/songs" },
    fetch: { method: "POST", path: "/songs/fetch" },
  },
  lifecycles: {
    songs: {
      accepted: { pointer: "/code", equals: ["success"] },
      id: "/data",
      query: { operation: "fetch" },
      batch: { operation: "fetch", ids: { pointer: "/ids" }, items: "/data", id: "/task_id", maximum: 3 },
      state: {
        pointer: "/status",
        words: { NOT_START: "pending", IN_PROGRESS: "running", SUCCESS: "succeeded", FAILURE: "failed" },
      },
      fields: { output: "/data", error: "/fail_reason", progress: "/progress" },
    },
  },
};

export interface Clip {
  id: string;
  audio: OutputFile;
}

export const sing: Model<PromptInput, Clip[]> = defineModel({
  ...common,
  media: "audio",
  kind: "task",
  id: "sing",
  name: "sing",
  slug: "sing",
  title: "Sing",
  service: batch,
  lifecycle: "songs",
  create: [{ operation: "submit" }],
  output: {
    schema: {
      type: "array",
      items: { type: "object", properties: { id: { type: "string" }, audio: file } },
    },
    documented: true,
    files: [{ pointer: "/*/audio", media: "audio" }],
  },
});

/** Progress in words, and buttons on what was made, which start other tasks. */
export const buttons: ServiceDescriptor = {
  name: "buttons",
  title: "Buttons",
  servers: [],
  security: bearer,
  operations: {
    imagine: { method: "POST", path: "/task/imagine" },
    action: { method: "POST", path: "/task/action" },
    fetch: { method: "GET", path: "/task/{id}/fetch" },
  },
  lifecycles: {
    task: {
      accepted: { pointer: "/code", equals: [1, 22] },
      id: "/result",
      query: { operation: "fetch", path: { id: { from: "id" } } },
      state: {
        pointer: "/status",
        words: { SUBMITTED: "pending", IN_PROGRESS: "running", SUCCESS: "succeeded", FAILURE: "failed" },
      },
      fields: { output: "/imageUrl", error: "/failReason", progress: "/progress" },
      actions: {
        press: {
          operation: "action",
          body: { "/taskId": { from: "id" }, "/customId": { from: "choice" } },
          choices: { items: "/buttons", name: "/label", value: "/customId" },
        },
        enlarge: {
          operation: "action",
          body: {
            "/image": { from: "output", pointer: "" },
            "/options": { from: "constant", value: { scale: 2 } },
          },
        },
      },
    },
  },
};

export const imagine: Model<PromptInput, OutputFile> = defineModel({
  ...common,
  kind: "task",
  id: "imagine",
  name: "imagine",
  slug: "imagine",
  title: "Imagine",
  service: buttons,
  lifecycle: "task",
  create: [{ operation: "imagine" }],
  output: { schema: file, documented: true, files: [{ pointer: "", media: "image" }] },
});
