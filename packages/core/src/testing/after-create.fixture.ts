/**
 * A program that runs every lifecycle of the fixtures, with success and with failure, while no module can be loaded
 * after a create is sent. Prints the results as JSON. `after-create.test.ts` bundles and starts it.
 */
import { register } from "node:module";
import { createClient } from "../client/client.js";
import type { Prediction } from "../contract/prediction.js";
import { optionalCode } from "../create/optional-code.js";
import { CorsacError } from "../errors/corsac-error.js";
import type { Fetch } from "../http/fetch.js";
import type { Model } from "../model/define-model.js";
import { signWith } from "../signing/sign-with.js";
import {
  chatCompletions,
  choirSongsFromAnIdea,
  darkroomBell,
  ferryClip,
  imagine,
  kiteV1,
  wash,
} from "./services/generated/index.gen.js";
import { draw, echo, film, write } from "./services.fixture.js";

/** 1 while no module may be loaded; afterwards the number of attempts. */
const state = new Int32Array(new SharedArrayBuffer(8));
const hooks = `
  let state;
  export const initialize = (data) => { state = data; };
  export async function resolve(specifier, context, next) {
    if (Atomics.load(state, 0) === 0) return next(specifier, context);
    Atomics.add(state, 1, 1);
    throw new Error("loaded after a create: " + specifier);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: state });

type Answer = Response | "reset";
type Answers = (url: string, count: number) => Answer;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
const file = (): Response =>
  new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { headers: { "content-type": "image/png" } });
const outputs = { output: ["https://files.example/1.png"] };
const made = { id: "p1", status: "starting" };
const done = { id: "p1", status: "succeeded", ...outputs };

/** Creates receive the responses of `create` in order; all other requests are reads. */
interface Case {
  readonly model:
    | Model<{ prompt: string }, unknown>
    | typeof film
    | typeof chatCompletions
    | typeof choirSongsFromAnIdea;
  /** The input, if it differs from a prompt. */
  readonly input?: object;
  readonly create: readonly (() => Answer)[];
  readonly read?: Answers;
  /** A further action on the prediction. */
  readonly act?: (prediction: Prediction<unknown>) => Promise<unknown>;
  readonly abort?: boolean;
  readonly timeout?: number;
  readonly journal?: boolean;
}

const flat = (answer: () => Answer, more: Partial<Case> = {}): Case => ({
  model: draw,
  create: [() => json(made)],
  read: answer,
  ...more,
});
const created = (...create: (() => Answer)[]): Case => ({ model: draw, create, read: () => json(done) });

const sign = signWith({ accessKey: "ak-of-a-test", secretKey: "sk-of-a-test" });
const talk = { model: "parlour-talk", messages: [{ role: "user", content: "x" }] };

const cases: Record<string, Case> = {
  flat: flat(() => json(done)),
  wrapped: {
    model: film,
    input: { prompt: "x", kind: "text" },
    create: [() => json({ code: 0, data: { task_id: 7, task_status: "submitted", shard: "s" } })],
    read: () =>
      json({
        code: 0,
        data: { task_status: "SUCCEED", task_result: { videos: [{ url: "https://v.example/1" }] } },
      }),
  },
  bare: {
    model: write,
    create: [() => json({ data: "j1" }, 202)],
    read: (_url, count) => json(count < 3 ? { state: 1, percent: 45 } : { state: 2, text: "once" }),
  },
  answer: { model: echo, create: [() => json({ text: "x" })] },
  chat: {
    model: chatCompletions,
    input: talk,
    create: [() => json({ choices: [{ message: { content: "x" } }] })],
  },
  hex: { model: darkroomBell, create: [() => json({ data: { audio: "ffd8" } })] },
  queue: {
    model: wash,
    create: [() => json({ ticket: "t1" })],
    read: (url) =>
      url.endsWith("/stream")
        ? new Response('data: {"status": "WORKING"}\n\n', {
            headers: { "content-type": "text/event-stream" },
          })
        : json(
            url.endsWith("/status")
              ? { status: "COMPLETED" }
              : { pictures: [{ url: "https://f.example/1" }] },
          ),
  },
  envelope: {
    model: kiteV1,
    create: [() => "reset", () => json({ code: 0, data: { task_id: "e1" } })],
    read: () => json({ code: 0, data: { task_status: "failed", task_status_msg: "内容违规" } }),
  },
  batch: {
    model: choirSongsFromAnIdea,
    input: { model: "choir-3", idea: "x" },
    create: [
      () => json({ code: "success", data: "a" }),
      () => json([{ task: "a", state: "sung", songs: [{ id: "s", audio_url: "https://f.example/1" }] }]),
    ],
  },
  buttons: {
    model: imagine,
    create: [() => json({ code: 1, result: "i1" })],
    read: () => json({ status: "SUCCESS", imageUrl: "https://f.example/1.png" }),
  },
  hop: {
    model: ferryClip,
    create: [() => json({ base: { code: 0 }, task_id: "c1" })],
    read: (url) =>
      json(url.includes("retrieve") ? { file: { download_url: "https://f.example/1" } } : { file_id: 7 }),
  },
  ...Object.fromEntries(
    [400, 401, 402, 403, 404, 405, 408, 413, 422, 429, 500, 503, 520].map((status) => [
      `create ${status}`,
      created(() => json({ detail: "no" }, status)),
    ]),
  ),
  "create 429, then accepted": created(
    () => json({}, 429, { "retry-after": "1" }),
    () => json(made),
  ),
  "create reset": created(() => "reset"),
  "create cut": created(
    () => new Response('{"id": "p1', { headers: { "content-type": "application/json" } }),
  ),
  "create html": created(() => new Response("<html>", { headers: { "content-type": "text/html" } })),
  "create refused in 200": created(() => json({ success: false, message: "余额不足" })),
  "create without id": created(() => json({ status: "starting" })),
  "create already done": created(() => json(done)),
  "journal full": { ...created(() => json(made)), journal: true },
  "query 401": flat(() => json({ detail: "no" }, 401)),
  "query 404": flat(() => json({ detail: "no" }, 404)),
  "query 410": flat(() => json({ detail: "no" }, 410)),
  "query 500": flat(() => json({}, 500)),
  "query reset": flat(() => "reset"),
  "query html": flat(() => new Response("<html>", { headers: { "content-type": "text/html" } })),
  "query refused in 200": flat(() => json({ code: 404, message: "no such task" })),
  "query foreign": flat(() => json({ ...done, id: "p2" })),
  "query without status": flat(() => json({ id: "p1" })),
  "query unknown word": flat(() => json({ id: "p1", status: "warming" }), { timeout: 5_000 }),
  failed: flat(() => json({ id: "p1", status: "failed", error: "CUDA out of memory" })),
  "failed for safety": flat(() => json({ id: "p1", status: "failed", error: "nsfw" })),
  canceled: flat(() => json({ id: "p1", status: "canceled" })),
  removed: flat(() => json({ ...done, data_removed: true })),
  "no output": flat(() => json({ ...done, output: null })),
  "wait timeout": flat(() => json(made), { timeout: 5_000 }),
  aborted: flat(() => json(made), { abort: true }),
  cancel: flat(() => json({ id: "p1", status: "canceled" }), { act: (prediction) => prediction.cancel() }),
  "cancel 500": flat(() => json({}, 500), { act: (prediction) => prediction.cancel() }),
  settle: flat(() => json(done), {
    act: (prediction) => prediction.settle({ id: "p1", body: done, trusted: true }),
  }),
  json: flat(() => json(done), { act: async (prediction) => JSON.stringify(prediction) }),
};

const outcomes: Record<string, string> = {};
for (const [name, one] of Object.entries(cases)) outcomes[name] = await endOf(one);
const loaded = Atomics.load(state, 1);
// Proves that the hook is active.
Atomics.store(state, 0, 1);
const control = await optionalCode.loadRawClient().then(
  () => "loaded",
  () => "blocked",
);
process.stdout.write(JSON.stringify({ outcomes, loaded, control }));

async function endOf({
  model,
  input = { prompt: "x" },
  create,
  read,
  act,
  abort: aborts,
  timeout,
  journal,
}: Case): Promise<string> {
  Atomics.store(state, 0, 0);
  let creates = 0;
  let reads = 0;
  const start = Date.now();
  const fetch: Fetch = async (url, { method }) => {
    if (method === "POST" && !url.endsWith("/cancel")) {
      Atomics.store(state, 0, 1);
      return reply(create[Math.min(creates++, create.length - 1)]?.() ?? "reset");
    }
    if (url.startsWith("https://files.example") || url.startsWith("https://f.example")) return file();
    return reply(read?.(url, ++reads) ?? "reset");
  };
  const client = createClient({
    baseUrl: "https://gateway.example",
    ...(model === kiteV1 ? { sign } : { apiKey: "sk-of-a-test" }),
    fetch,
    retries: 2,
    logger: { warn: () => {} },
    clock: {
      now: () => start + (Date.now() - start) * 1000,
      sleep: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, milliseconds / 1000);
          signal?.addEventListener("abort", () => {
            clearTimeout(timer);
            reject(signal.reason);
          });
        }),
    },
    ...(journal && {
      journal: {
        record: async ({ state: word }: { state: string }) => {
          if (word !== "sending") throw new Error("ENOSPC");
        },
      },
    }),
  });
  const controller = new AbortController();
  try {
    const prediction = await client.predictions.create(model as Model<object, unknown>, input);
    if (aborts) setTimeout(() => controller.abort(new Error("enough")), 20);
    if (act) await act(prediction);
    const output = await prediction.output({ timeout: timeout ?? 3_600_000, signal: controller.signal });
    const first = [output].flat()[0];
    // Files are also read.
    if (first instanceof Object && "bytes" in first && typeof first.bytes === "function") await first.bytes();
    return "output";
  } catch (error) {
    // Serializing an error is part of its code path.
    JSON.stringify(error);
    return CorsacError.isInstance(error) ? error.code : String(error);
  }
}

function reply(answer: Answer): Response {
  if (answer === "reset") throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
  return answer;
}
