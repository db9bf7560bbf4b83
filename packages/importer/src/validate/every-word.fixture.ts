import type { ServiceExtension } from "../document/extensions.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { ModelDescription } from "../document/model.js";
import type { SignerExtension } from "../document/security.js";

/** A type with all parts required, recursively. */
type Every<Type> = Type extends readonly (infer Item)[]
  ? Every<Item>[]
  : Type extends object
    ? { [Key in keyof Type]-?: Every<Type[Key]> }
    : Type;

/** Every member of the types, so that types and schema can be compared in both directions. */
export const everyModel: Every<ModelDescription> = {
  id: "acme/one",
  name: "one",
  slug: "one",
  title: "One",
  description: "One.",
  kind: "task",
  media: "image",
  lifecycle: "job",
  create: [
    {
      operation: "createOne",
      path: { id: "1", model: { from: "input", pointer: "/model", allowReserved: true } },
      body: { "/version": "1" },
      query: { mode: "fast" },
      headers: { "X-Async": "enable" },
      present: ["/a"],
      absent: ["/b"],
    },
  ],
  input: { pointer: "/input", schema: { $ref: "#/components/schemas/OneInput" }, transport: ["notify_hook"] },
  stream: {
    body: { "/stream": true },
    headers: { Accept: "text/event-stream" },
    events: ["message"],
    piece: { pointer: "/kind", equals: ["words"], present: true },
    before: [
      {
        event: "begin",
        data: { id: "", model: "", answer: {}, done: null },
        with: {
          "/id": { from: "id" },
          "/model": { from: "request", pointer: "/z" },
          "/answer": { from: "output", pointer: "" },
          "/done": { from: "constant", value: false },
        },
      },
    ],
    after: [{ event: "ping", data: { id: "" }, with: { "/id": { from: "id" } } }],
    end: { data: "[DONE]", event: ["done", "stopped"], pointer: "/type", equals: ["stop"], present: true },
    last: { "/reason": "stop" },
    error: ["/error", "/detail"],
    text: "/choices/*/delta",
    chunk: { $ref: "#/components/schemas/OneChunk" },
  },
  modes: [
    {
      name: "extend",
      description: "Go on.",
      body: { "/task": "extend" },
      present: ["/clip"],
      absent: ["/b"],
    },
  ],
  output: {
    schema: { $ref: "#/components/schemas/OneOutput" },
    documented: true,
    files: [
      {
        pointer: "/*",
        media: "image",
        spectrogramOf: "/audio",
        encoding: "base64",
        download: {
          operation: "getFile",
          path: { file: { from: "output", pointer: "/file_id" }, id: { from: "id" } },
          query: {
            a: { from: "request", pointer: "/a" },
            b: { from: "response", pointer: "/b" },
            c: { from: "answer", pointer: ["/c", "/d"] },
          },
          body: { "/d": { from: "constant", value: 1 } },
          url: "/url",
        },
      },
    ],
    text: ["/choices/0/words", "/words"],
    when: {
      "/audio": {
        body: { "/audible": true },
        present: ["/a"],
        absent: ["/b"],
        not: { body: { "/silent": true }, present: ["/a"], absent: ["/b"] },
        with: {
          "/reason": { from: "constant", value: "audio" },
          "/tools/0/name": { from: "request", pointer: "/tools/0/name" },
        },
      },
    },
  },
  roles: {
    model: "/z",
    prompt: "/a",
    system: "/s",
    negativePrompt: "/b",
    width: "/c",
    height: "/d",
    size: "/e",
    aspectRatio: "/f",
    megapixels: "/g",
    format: "/h",
    quality: "/i",
    count: "/j",
    seed: "/k",
    steps: "/l",
    duration: "/m",
    images: ["/n"],
    audio: ["/o"],
    video: ["/p"],
    files: ["/q"],
  },
  messages: {
    pointer: "/messages",
    user: { role: "user", content: "{parts}" },
    system: { role: "system", content: "{text}" },
    text: { type: "text", text: "{text}" },
    image: [
      { type: "image_url", image_url: { url: "{url}" } },
      { type: "image", media_type: "{mediaType}", data: "{base64}" },
    ],
    audio: { type: "audio", format: "{extension}", data: "{base64}" },
    video: { type: "video", url: "{url}" },
    file: { type: "file", url: "{url}" },
  },
  upload: false,
  prices: [
    {
      per: "image",
      amount: 0.04,
      currency: "USD",
      when: { "/quality": ["high"] },
      source: { file: "pages/prices.md", line: 3 },
    },
  ],
  presets: [
    {
      name: "wide",
      exportName: "oneWide",
      description: "Wide.",
      input: {},
      defaults: {},
      "x-corsac-text": { description: { en: "Wide.", zh: "宽。" } },
    },
  ],
  examples: [{ input: {}, summary: "An example", "x-corsac-text": { summary: { zh: "例子" } } }],
  source: [{ file: "pages/one.txt", line: 1 }],
  "x-corsac-confirmed": true,
  "x-corsac-text": { title: { en: "One", zh: "一" } },
};

const condition = { status: [200], pointer: "/code", equals: [0, "success"], present: true };
const body = { pointer: "/code", equals: [0], present: true };
const state: Every<LifecycleDescription["state"]> = {
  pointer: ["/status", "/data/status"],
  words: { a: "pending", b: "running", c: "succeeded", d: "failed", e: "canceled" },
  rules: [{ ...body, state: "succeeded" }],
};
const fields: Every<LifecycleDescription["fields"]> = {
  output: ["/a", "/data/a"],
  error: "/b",
  logs: "/c",
  metrics: "/d",
  progress: "/e",
  model: "/f",
  version: "/g",
  input: "/h",
  createdAt: "/i",
  startedAt: "/j",
  completedAt: "/k",
  removed: "/l",
};
const parameters = {
  path: { a: { from: "id" } },
  query: { b: { from: "request", pointer: "/model" }, c: { from: "response", pointer: ["/id", "/data/id"] } },
  body: { "/d": { from: "constant", value: "auto" }, "/e": { from: "answer", pointer: "/file_id" } },
} as const satisfies Partial<LifecycleDescription["query"]>;
const binding = structuredClone(parameters) as Every<Omit<LifecycleDescription["query"], "operation">>;
const categories: Every<NonNullable<ServiceExtension["errors"]>>["categories"] = [
  { category: "safety", words: ["blocked"] },
];
const errors: Every<NonNullable<ServiceExtension["errors"]>> = {
  code: "/code",
  message: ["/message", "/error/message"],
  category: "/type",
  refused: condition,
  categories,
};

export const everyLifecycle: Every<LifecycleDescription> = {
  description: "Create, then query.",
  accepted: condition,
  immediate: { when: condition, output: "/data/*/url" },
  id: ["/id", "/data/id"],
  query: { operation: "getOne", ...binding },
  items: { pointer: "/data/*", id: "/id" },
  result: { operation: "getOneResult", ...binding, output: "/url" },
  batch: {
    operation: "getOnes",
    ids: { pointer: "/ids" },
    items: "/data",
    id: "/id",
    state,
    fields,
    maximum: 10,
  },
  stream: {
    url: "/urls/stream",
    operation: { operation: "getOneEvents", ...binding },
    events: { message: "answer", a: "logs", b: "output", c: "done" },
    error: "/error",
  },
  progress: { form: "percent-text" },
  times: "milliseconds",
  emptyIsNull: true,
  errors: { ...errors, trusted: "failed" },
  idempotency: { pointer: "/external_task_id" },
  actions: {
    upscale: {
      operation: "upscaleOne",
      path: { id: { from: "choice", pointer: "" } },
      query: { part: { from: "choice", pointer: "/part" } },
      body: {
        "/a": { from: "id" },
        "/b": { from: "request", pointer: "/a" },
        "/c": { from: "response", pointer: "/a" },
        "/d": { from: "answer", pointer: "/a" },
        "/clip": { from: "output", pointer: "/0/id" },
        "/sure": { from: "constant", value: true },
      },
      choices: { items: "/buttons", name: "/label", value: "/id" },
      description: "Larger.",
      lifecycle: "job",
    },
  },
  cancel: { operation: "cancelOne", ...binding },
  list: {
    operation: "listOnes",
    ...binding,
    items: "/data",
    next: "/next",
    cursor: "cursor",
    page: { parameter: "page", first: 0, size: { parameter: "size", maximum: 100 } },
    end: body,
    id: "/key",
    state,
    fields,
  },
  state,
  fields,
  wait: { header: "Prefer", value: "wait={seconds}", maximum: 60 },
  retention: 3600,
  webhook: {
    url: "/webhook",
    events: { pointer: "/events", values: ["done"] },
    signature: "none",
    payload: { id: "/id", state, fields },
  },
  "x-corsac-text": { description: { en: "Create.", zh: "创建。" } },
};

export const everyService: Every<ServiceExtension> = {
  name: "acme",
  title: "Acme",
  upload: [
    {
      operation: "putFile",
      query: { purpose: "input" },
      field: "file",
      url: ["/url", "/id"],
      maximum: 1_000_000,
      accepts: ["image/*"],
    },
  ],
  errors,
  rateLimits: [
    { requests: 10, seconds: 60, concurrent: 5, operations: ["createOne"], query: { mode: "fast" } },
  ],
  priceOperation: {
    operation: "getPrices",
    path: { a: { from: "constant", value: 1 } },
    query: { a: { from: "constant", value: 1 } },
    body: { "/a": { from: "constant", value: 1 } },
    items: "/data",
    model: "/id",
    amounts: {
      call: "/a",
      image: "/a",
      second: "/a",
      megapixel: "/a",
      character: "/a",
      "thousand-characters": "/a",
      "input-token": "/a",
      "output-token": "/a",
      "thousand-input-tokens": "/a",
      "thousand-output-tokens": "/a",
      "million-input-tokens": "/a",
      "million-output-tokens": "/a",
    },
    currency: "USD",
  },
  "x-corsac-confirmed": true,
  "x-corsac-text": { title: { en: "Acme", zh: "顶点" } },
};

/** One signer of each kind; together they have every member. */
export const everySigner: Every<SignerExtension>[] = [
  {
    type: "jwt",
    credentials: ["accessKey", "secretKey"],
    secret: "secretKey",
    algorithm: "HS256",
    header: { kid: { from: "credential", name: "accessKey" } },
    claims: { exp: { from: "time", plus: 1800, unit: "seconds" } },
  },
  {
    type: "hmac",
    credentials: ["accessKey", "secretKey"],
    secret: "secretKey",
    algorithm: "SHA-256",
    message: [
      { from: "credential", name: "accessKey" },
      { from: "time", plus: 0, unit: "iso" },
      { from: "nonce" },
      { from: "method" },
      { from: "host" },
      { from: "path" },
      { from: "query" },
      { from: "body" },
      { from: "bodyHash", algorithm: "SHA-256" },
      { from: "header", name: "content-type" },
      { from: "constant", value: "\n" },
    ],
    encoding: "hex",
    send: [{ in: "header", name: "X-Time", value: { from: "time", plus: 0, unit: "iso" } }],
  },
];
