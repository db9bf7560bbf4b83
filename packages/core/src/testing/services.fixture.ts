import type { ModelDescriptor } from "../descriptor/model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { defineModel, type Model } from "../model/define-model.js";
import type { UndocumentedOutput } from "../output/convert-output.js";
import type { OutputFile } from "../output/output-file.js";

const picture = { type: "string", format: "uri" } as const;
const base = { kind: "task", media: "image", roles: { prompt: "/prompt" } } as const;

/** A flat service: one object that carries everything, created by model or by version, with cancel and list. */
export const flat: ServiceDescriptor = {
  name: "flat",
  title: "Flat",
  servers: [{ url: "https://upstream.example", stripPrefix: "/flat" }],
  security: [{ type: "http", scheme: "bearer" }],
  operations: {
    create: { method: "POST", path: "/flat/v1/predictions" },
    get: { method: "GET", path: "/flat/v1/predictions/{id}" },
    cancel: { method: "POST", path: "/flat/v1/predictions/{id}/cancel" },
    list: { method: "GET", path: "/flat/v1/predictions" },
  },
  lifecycles: {
    prediction: {
      id: "/id",
      query: { operation: "get", path: { id: { from: "id" } } },
      cancel: { operation: "cancel", path: { id: { from: "id" } } },
      list: { operation: "list", items: "/results", next: "/next", cursor: "cursor" },
      state: {
        pointer: "/status",
        words: {
          starting: "pending",
          processing: "running",
          succeeded: "succeeded",
          failed: "failed",
          canceled: "canceled",
          aborted: "canceled",
        },
      },
      fields: {
        output: "/output",
        error: "/error",
        logs: "/logs",
        metrics: "/metrics",
        model: "/model",
        createdAt: "/created_at",
        removed: "/data_removed",
      },
      wait: { header: "Prefer", value: "wait={seconds}", maximum: 60 },
    },
  },
};

export interface DrawInput {
  prompt: string;
  width?: number;
  height?: number;
  style?: "ink" | "chalk";
}

const drawSchema = {
  type: "object",
  required: ["prompt"],
  properties: {
    prompt: { type: "string" },
    width: { type: "integer", minimum: 64, maximum: 2048, default: 512 },
    height: { type: "integer", minimum: 64, maximum: 2048, default: 512 },
    style: { type: "string", enum: ["ink", "chalk"], default: "ink" },
  },
} as const;

const drawDescriptor: ModelDescriptor = {
  ...base,
  id: "studio/draw",
  name: "draw",
  slug: "draw",
  title: "Draw",
  service: flat,
  lifecycle: "prediction",
  create: [{ operation: "create", body: { "/version": "studio/draw:1" } }],
  input: { pointer: "/input", schema: drawSchema },
  output: {
    schema: { type: "array", items: picture },
    documented: true,
    files: [{ pointer: "/*", media: "image" }],
  },
};

export const draw: Model<DrawInput, OutputFile[]> = defineModel(drawDescriptor);

/** A model whose id the compiler knows. */
export const sketch: Model<DrawInput, OutputFile[], unknown, "studio/sketch"> = defineModel({
  ...drawDescriptor,
  id: "studio/sketch",
  name: "sketch",
  slug: "sketch",
  title: "Sketch",
});

/** The same model, of whose output nothing is documented. */
export const mystery: Model<DrawInput, UndocumentedOutput> = defineModel({
  ...drawDescriptor,
  id: "studio/mystery",
  output: { schema: {}, documented: false, files: [] },
});

/**
 * A service that wraps everything in `{code, data}`, refuses inside HTTP 200, nests its pointers, keeps the key in a
 * header of its own, and needs a constant and a value of the request for a query.
 */
export const wrapped: ServiceDescriptor = {
  name: "wrapped",
  title: "Wrapped",
  servers: [],
  security: [{ type: "apiKey", in: "header", name: "x-studio-key" }],
  operations: {
    submit: { method: "POST", path: "/studio/{engine}/submit" },
    fetch: { method: "GET", path: "/studio/task/{task}/{kind}" },
  },
  lifecycles: {
    task: {
      accepted: { pointer: "/code", equals: [0] },
      id: "/data/task_id",
      query: {
        operation: "fetch",
        path: { task: { from: "id" }, kind: { from: "request", pointer: "/kind" } },
        query: {
          view: { from: "constant", value: "full" },
          shard: { from: "response", pointer: "/data/shard" },
        },
      },
      state: {
        pointer: "/data/task_status",
        words: { submitted: "pending", processing: "running", SUCCEED: "succeeded", failed: "failed" },
      },
      fields: {
        output: "/data/task_result/videos/*/url",
        error: "/data/task_status_msg",
        progress: "/data/progress",
        createdAt: "/data/created_at",
      },
    },
  },
};

export interface FilmInput {
  prompt: string;
  kind: "text" | "image";
}

/** Its input is the body's root, beside a field the model fixes deep inside. */
export const film: Model<FilmInput, OutputFile[]> = defineModel({
  ...base,
  media: "video",
  id: "film-1",
  name: "film",
  slug: "film",
  title: "Film",
  service: wrapped,
  lifecycle: "task",
  create: [{ operation: "submit", path: { engine: "film" }, body: { "/model/name": "film-1" } }],
  input: {
    pointer: "",
    schema: {
      type: "object",
      required: ["prompt", "kind"],
      properties: { prompt: { type: "string" }, kind: { type: "string", enum: ["text", "image"] } },
    },
  },
  output: {
    schema: { type: "array", items: picture },
    documented: true,
    files: [{ pointer: "/*", media: "video" }],
  },
});

/** A service whose id is a bare string, whose key is in the query, and that knows only a number for its state. */
export const bare: ServiceDescriptor = {
  name: "bare",
  title: "Bare",
  servers: [],
  security: [{ type: "apiKey", in: "query", name: "key" }],
  operations: {
    start: { method: "POST", path: "/jobs" },
    look: { method: "GET", path: "/jobs/look" },
  },
  lifecycles: {
    job: {
      accepted: { status: [202] },
      id: "/data",
      query: { operation: "look", query: { job: { from: "id" } } },
      state: {
        pointer: "/state",
        words: { "0": "pending", "1": "running", "2": "succeeded", "3": "failed" },
      },
      fields: { output: "/text", progress: "/percent", error: "/why" },
    },
  },
};

export const write: Model<{ prompt: string }, string> = defineModel({
  ...base,
  media: "text",
  id: "write",
  name: "write",
  slug: "write",
  title: "Write",
  service: bare,
  lifecycle: "job",
  create: [{ operation: "start" }],
  input: { pointer: "/ask", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  output: { schema: { type: "string" }, documented: true, files: [] },
});

/** A model that answers at once. */
export const echo: Model<{ prompt: string }, { text: string }> = defineModel({
  ...base,
  kind: "answer",
  media: "text",
  id: "echo",
  name: "echo",
  slug: "echo",
  title: "Echo",
  service: bare,
  create: [{ operation: "start" }],
  input: { pointer: "", schema: { type: "object", properties: { prompt: { type: "string" } } } },
  output: { schema: { type: "object" }, documented: true, files: [] },
});
