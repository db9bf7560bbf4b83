import type { LifecycleDescriptor, ModelDescriptor } from "@corsac/core";
import type { LifecycleDescription, ModelData } from "@corsac/importer";

/** A type whose every part must be there and may be written, all the way down. */
export type Whole<Type> = Type extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Type extends object
    ? { -readonly [Key in keyof Type]-?: Whole<Type[Key]> }
    : Type;

/** What spec says of a lifecycle, but for the translations, which stay in the document. */
export type SaidLifecycle = Omit<LifecycleDescription, "x-corsac-text">;

/** A lifecycle that uses every part, and takes every value from where it can: for both sides, checked by the compiler. */
export const everyPart: Required<SaidLifecycle> & Required<LifecycleDescriptor> = {
  description: "Create, then query.",
  accepted: { status: [200], pointer: "/code", equals: [0, "success"], present: true },
  immediate: { when: { pointer: "/data/url", present: true }, output: "/data/url" },
  id: ["/data/id", "/id"],
  items: { pointer: "/data/songs/*", id: "/id" },
  query: {
    operation: "getTask",
    path: { id: { from: "id" }, model: { from: "constant", value: "auto" } },
    query: { region: { from: "response", pointer: "/data/region" } },
    body: { "/style": { from: "request", pointer: "/style" }, "/page": { from: "answer", pointer: "/page" } },
  },
  result: {
    operation: "getResult",
    path: {},
    query: { file: { from: "answer", pointer: "/file_id" } },
    body: { "/options": { from: "constant", value: { large: true, sizes: [1, 2] } } },
    output: "/file/url",
  },
  batch: {
    operation: "getTasks",
    ids: { pointer: "/ids" },
    items: "/data",
    id: "/task_id",
    state: { pointer: "/s", words: {} },
    fields: { output: "/o" },
    maximum: 10,
  },
  cancel: { operation: "cancelTask", path: { id: { from: "id" } }, query: {}, body: {} },
  list: {
    operation: "listTasks",
    path: {},
    query: {},
    body: {},
    items: "/data",
    next: "/next",
    cursor: "cursor",
    page: { parameter: "page", first: 0, size: { parameter: "size", maximum: 50 } },
    end: { pointer: "/more", equals: [false], present: true },
    id: "/key",
    state: { pointer: "/phase", words: { done: "succeeded" } },
    fields: { output: "/urls" },
  },
  state: {
    pointer: "/data/status",
    words: {
      waiting: "pending",
      working: "running",
      done: "succeeded",
      broken: "failed",
      stopped: "canceled",
    },
    rules: [{ pointer: "/images", equals: [], present: true, state: "succeeded" }],
  },
  fields: {
    output: "/output/*/url",
    error: "/error",
    logs: "/logs",
    metrics: "/metrics",
    progress: "/progress",
    model: "/model",
    version: "/version",
    input: "/input",
    createdAt: "/created",
    startedAt: "/started",
    completedAt: "/completed",
    removed: "/removed",
  },
  progress: { form: "percent" },
  times: "milliseconds",
  emptyIsNull: true,
  errors: {
    code: "/error_code",
    message: ["/message", "/error/message"],
    category: "/type",
    trusted: "failed",
    refused: { status: [200], pointer: "/code", equals: [1], present: true },
    categories: [{ category: "safety", words: ["content … blocked"] }],
  },
  wait: { header: "Prefer", value: "wait={seconds}", maximum: 60 },
  retention: 3600,
  webhook: {
    url: "/callback",
    events: { pointer: "/events", values: ["done"] },
    signature: "none",
    payload: {
      id: "/task/id",
      state: { pointer: "/task/phase", words: { done: "succeeded" } },
      fields: { output: "/task/links" },
    },
  },
  idempotency: { pointer: "/external_id" },
  actions: {
    press: {
      description: "Presses a button.",
      operation: "act",
      path: { id: { from: "id" } },
      query: { clip: { from: "output", pointer: "/0/id" } },
      body: { "/button": { from: "choice" }, "/part": { from: "choice", pointer: "/part" } },
      lifecycle: "task",
      choices: { items: "/buttons", name: "/label", value: "/id" },
    },
  },
  stream: {
    url: "/urls/stream",
    operation: { operation: "getEvents", path: { id: { from: "id" } }, query: {}, body: {} },
    events: { message: "answer", log: "logs", delta: "output", end: "done" },
  },
};

/** The parts of a model that both sides write the same; schemas are plain JSON in spec. */
export type SaidModel = Omit<ModelData, "input" | "output" | "stream" | "presets" | "examples"> & {
  files: ModelData["output"]["files"];
  stream: Omit<NonNullable<ModelData["stream"]>, "chunk">;
};

/** The same parts, as core takes them; the operations of a model are among the service's in spec. */
export type TakenModel = Omit<ModelDescriptor, "input" | "output" | "stream" | "service" | "operations"> & {
  files: ModelDescriptor["output"]["files"];
  stream: Omit<NonNullable<ModelDescriptor["stream"]>, "chunk">;
};
