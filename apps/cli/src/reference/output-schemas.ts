/** A JSON Schema (2020-12) as plain data. */
export type OutputSchema = Readonly<Record<string, unknown>>;

type Properties = Readonly<Record<string, OutputSchema>>;

const text: OutputSchema = { type: "string" };
const count: OutputSchema = { type: "integer", minimum: 0 };
const flag: OutputSchema = { type: "boolean" };
const anything: OutputSchema = {};
const texts: OutputSchema = { type: "array", items: text };
const nullable = (type: string): OutputSchema => ({ type: [type, "null"] });

/** An object; later versions may add properties. */
function object(required: Properties, optional: Properties = {}): OutputSchema {
  return { type: "object", required: Object.keys(required), properties: { ...required, ...optional } };
}

function list(items: OutputSchema): OutputSchema {
  return { type: "array", items };
}

const predictionState: OutputSchema = { enum: ["pending", "running", "succeeded", "failed", "canceled"] };

const prediction = object(
  { service: text, model: text, id: text, status: text, state: predictionState },
  { output: anything, lifecycle: text, bound: { type: "object" }, error: anything },
);

const files = list(object({ path: text, size: count }, { url: text }));

/** A finished prediction with the files that were saved. */
const finished = object({ prediction, files }, { text, output: anything });

const started = object({ prediction });

const error = object(
  { code: text, message: text, details: texts, next: texts },
  { hint: text, prediction: anything },
);

/** What every command prints with `--json` where it fails. */
export const errorSchema: OutputSchema = object({ error });

const planned = object({
  request: object({ method: text, url: text, headers: { type: "object" } }, { body: anything }),
  cost: anything,
});

const severalRuns: OutputSchema = {
  oneOf: [
    finished,
    { ...started, not: { required: ["files"] } },
    planned,
    list({ anyOf: [finished, started, errorSchema] }),
    list(planned),
  ],
};

const historyEntry = object(
  {
    nonce: text,
    state: { enum: ["sending", "uncertain", "created", "refused", "succeeded", "failed", "canceled"] },
    service: text,
    model: text,
    sentAt: { type: "string", format: "date-time" },
  },
  {
    id: text,
    endedAt: { type: "string", format: "date-time" },
    saved: texts,
    error: text,
    run: object({ slug: text, input: { type: "object" }, files: { type: "object" } }),
  },
);

const summaryFields: Properties = {
  service: text,
  slug: text,
  id: text,
  name: text,
  title: text,
  media: text,
  followable: flag,
};

const batchResult = object(
  {
    line: count,
    key: text,
    hash: text,
    service: text,
    model: text,
    state: { enum: ["succeeded", "failed"] },
    files: list(object({ path: text, bytes: count, sha256: text })),
    ended: { type: "string", format: "date-time" },
  },
  {
    custom_id: text,
    prompt: text,
    id: text,
    worker: text,
    text,
    output: anything,
    error: { type: "object" },
  },
);

const batchTally = object({
  total: count,
  succeeded: count,
  failed: count,
  running: count,
  open: count,
  uncertain: count,
});

const diagnostic = object(
  { rule: text, severity: { enum: ["error", "warning", "info"] }, message: text },
  {
    wording: object({ template: text, values: list(anything) }),
    hintWording: object({ template: text, values: list(anything) }),
    hint: text,
    location: object({ file: text, line: count, column: count }),
  },
);

const findings = object({
  errors: count,
  warnings: count,
  infos: count,
  diagnostics: list(diagnostic),
  accepted: list(anything),
  repaired: list(object({ file: text, subjects: texts })),
});

const refreshes = list(
  object({ service: text, folder: text, new: flag, written: flag, sources: list({ type: "object" }) }),
);

/** The output of each command with `--json`, by command. A command that prints lines has the schema of one line. */
export const outputSchemas: Readonly<Record<string, OutputSchema>> = {
  "corsac run": severalRuns,
  "corsac models list": list(object({ ...summaryFields, presets: texts }, { description: text })),
  "corsac models show": object(
    {
      ...summaryFields,
      input: object({ schema: { type: "object" } }),
      output: { type: "object" },
      presets: list({ type: "object" }),
      command: text,
    },
    { description: text },
  ),
  "corsac batch run": { anyOf: [batchResult, batchTally] },
  "corsac batch work": batchResult,
  "corsac batch status": object({
    folder: text,
    total: count,
    succeeded: count,
    failed: count,
    open: count,
    uncertain: count,
    left: count,
    errors: list(object({ code: text, count, line: count, message: text })),
  }),
  "corsac predictions get": prediction,
  "corsac predictions wait": finished,
  "corsac predictions download": finished,
  "corsac predictions cancel": prediction,
  "corsac predictions act": { anyOf: [finished, started, list({ type: "object" })] },
  "corsac predictions list": list(prediction),
  "corsac history list": list(historyEntry),
  "corsac history show": historyEntry,
  "corsac history rerun": severalRuns,
  "corsac history recover": list(
    object({ entry: { type: "object" }, state: { enum: ["created", "absent", "refused", "uncertain"] } }),
  ),
  "corsac login": object({ profile: text, baseUrl: text, file: text }),
  "corsac whoami": object({ key: nullable("string"), source: text }, { baseUrl: text }),
  "corsac config": object({ profiles: { type: ["array", "object"] }, files: { type: "object" } }),
  "corsac doctor": list(
    object({ name: text, state: { enum: ["good", "warning", "bad"] }, result: text }, { hint: text }),
  ),
  "corsac webhook listen": { anyOf: [object({ url: text, pid: count }), object({ received: text })] },
  "corsac sandbox": object({ url: text, apiKey: text, webhookSecret: text, pid: count }),
  "corsac lint": { anyOf: [findings, list({ type: "object" })] },
  "corsac generate": object({ services: list({ type: "object" }), drift: list(anything) }),
  "corsac diff": list({ type: "object" }),
  "corsac add": refreshes,
  "corsac update": refreshes,
  "corsac learn": { type: "object" },
  "corsac call": anything,
};
