import { expect, test } from "vitest";
import type { JournalEntry } from "../contract/journal-entry.js";
import { defineModel } from "../model/define-model.js";
import type { OutputFile } from "../output/output-file.js";
import { draw } from "../testing/services.fixture.js";
import { type Client, createClient } from "./client.js";

/** What old browsers, Workers and React Native lack: the object, and the name of its property. */
const modern: readonly [string, object, PropertyKey][] = [
  ["AbortSignal.any", AbortSignal, "any"],
  ["AbortSignal.timeout", AbortSignal, "timeout"],
  ["AbortSignal.abort", AbortSignal, "abort"],
  ["AbortSignal.prototype.throwIfAborted", AbortSignal.prototype, "throwIfAborted"],
  ["AbortSignal.prototype.reason", AbortSignal.prototype, "reason"],
  ["URL.canParse", URL, "canParse"],
  ["URL.parse", URL, "parse"],
  ["Promise.withResolvers", Promise, "withResolvers"],
  ["Promise.try", Promise, "try"],
  ["Array.fromAsync", Array, "fromAsync"],
  ["Array.prototype.findLast", Array.prototype, "findLast"],
  ["Array.prototype.toSorted", Array.prototype, "toSorted"],
  ["Array.prototype.toReversed", Array.prototype, "toReversed"],
  ["Array.prototype.with", Array.prototype, "with"],
  ["Object.groupBy", Object, "groupBy"],
  ["Map.groupBy", Map, "groupBy"],
  ["Set.prototype.union", Set.prototype, "union"],
  ["String.prototype.isWellFormed", String.prototype, "isWellFormed"],
  ["Response.json", Response, "json"],
  ["Response.prototype.bytes", Response.prototype, "bytes"],
  ["Blob.prototype.bytes", Blob.prototype, "bytes"],
  ["Headers.prototype.getSetCookie", Headers.prototype, "getSetCookie"],
  ["ReadableStream.from", ReadableStream, "from"],
  ["ReadableStream[Symbol.asyncIterator]", ReadableStream.prototype, Symbol.asyncIterator],
  ["ReadableStream.prototype.values", ReadableStream.prototype, "values"],
  ["crypto.randomUUID", Object.getPrototypeOf(crypto), "randomUUID"],
  ["crypto.subtle", Object.getPrototypeOf(crypto), "subtle"],
  ["crypto", globalThis, "crypto"],
  ["structuredClone", globalThis, "structuredClone"],
  ["WeakRef", globalThis, "WeakRef"],
  ["FinalizationRegistry", globalThis, "FinalizationRegistry"],
  ["TextDecoderStream", globalThis, "TextDecoderStream"],
  ["CompressionStream", globalThis, "CompressionStream"],
  ["btoa", globalThis, "btoa"],
];

const streams = ReadableStream;
const json = (body: unknown): Response => new Response(JSON.stringify(body));
const talk = defineModel<{ prompt: string }, object>({
  ...draw,
  kind: "answer",
  output: { schema: { type: "object" }, documented: true, files: [] },
  stream: { body: { "/stream": true }, end: { data: "[DONE]" }, text: "/text" },
});

type Answer = (request: {
  readonly method: string;
  readonly url: string;
  readonly accept: string;
}) => Response;

/** A service in memory: created, running, done; a file, a list and a stream. */
function service(): Answer {
  let queries = 0;
  return ({ method, url, accept }) => {
    if (url.endsWith("/file.png"))
      return new Response("picture", { headers: { "content-type": "image/png" } });
    if (accept.startsWith("text/event-stream")) {
      const headers = { "content-type": "text/event-stream" };
      return new Response('data: {"text":"a"}\n\ndata: [DONE]\n\n', { headers });
    }
    if (url.endsWith("/cancel")) return json({ id: "p1", status: "canceled" });
    if (method === "POST") return json({ id: "p1", status: "starting" });
    if (url.endsWith("/predictions")) return json({ results: [{ id: "p1", status: "processing" }] });
    queries++;
    if (queries % 2 === 1) return json({ id: "p1", status: "processing" });
    return json({ id: "p1", status: "succeeded", output: ["https://gateway.example/file.png"] });
  };
}

type PlainFetch = (url: string, init: RequestInit) => Promise<Response>;

function fetchOf(answer: Answer): PlainFetch {
  return async (url, { method = "GET", headers }) =>
    answer({ url, method, accept: new Headers(headers).get("accept") ?? "" });
}

function clientOf(fetch: PlainFetch, journal: JournalEntry[]): Client {
  return createClient({
    baseUrl: "https://gateway.example",
    apiKey: "sk-live-12345",
    pollInterval: 1,
    logger: { warn() {} },
    journal: { record: async (entry) => void journal.push(entry) },
    fetch,
  });
}

async function read(files: readonly OutputFile[]): Promise<string[]> {
  return Promise.all(files.map(async (file) => new TextDecoder().decode(await file.bytes())));
}

/** What a program does with a client, and what came of it. */
async function everything(fetch: PlainFetch): Promise<unknown> {
  const journal: JournalEntry[] = [];
  const client = clientOf(fetch, journal);
  const input = { prompt: "x" };
  const ran = await read(await client.run(draw, input));
  const watcher = new AbortController();
  const states: string[] = [];
  const created = await client.predictions.create(draw, input, { signal: watcher.signal });
  const onUpdate = ({ state }: { state: string }): void => void states.push(state);
  const followed = await read(await created.output({ onUpdate, signal: watcher.signal }));
  const canceled = await (await client.predictions.create(draw, input)).cancel();
  const listed: string[] = [];
  for await (const { id } of client.predictions.list({ model: draw })) listed.push(id);
  const aborted = new AbortController();
  const waiting = client
    .run(draw, input, { signal: aborted.signal, onUpdate: () => aborted.abort() })
    .catch((error: unknown) => error instanceof Error && error.name);
  return {
    ran,
    followed,
    states: states.at(-1),
    canceled: canceled.state,
    listed,
    aborted: await waiting,
    entries: journal.map(({ state }) => state).join(),
  };
}

const right = {
  ran: ["picture"],
  followed: ["picture"],
  states: "succeeded",
  canceled: "canceled",
  listed: ["p1"],
  aborted: "AbortError",
  entries: "sending,created,sending,created,sending,created,sending,created",
};

/** Does something while a property is absent. */
async function without<Value>(owner: object, name: PropertyKey, work: () => Promise<Value>): Promise<Value> {
  const known = Object.getOwnPropertyDescriptor(owner, name);
  if (known) Reflect.deleteProperty(owner, name);
  try {
    return await work();
  } finally {
    if (known) Object.defineProperty(owner, name, known);
  }
}

test.each(modern)("without %s a prediction has its output", async (_name, owner, name) => {
  expect(await without(owner, name, () => everything(fetchOf(service())))).toEqual(right);
});

test("without all of them together", async () => {
  const work = modern.reduce<() => Promise<unknown>>(
    (inner, [, owner, name]) =>
      () =>
        without(owner, name, inner),
    () => everything(fetchOf(service())),
  );
  expect(await work()).toEqual(right);
});

test.each(modern)("without %s a stream has its pieces", async (_name, owner, name) => {
  const texts = await without(owner, name, async () => {
    const found: string[] = [];
    for await (const { text } of clientOf(fetchOf(service()), []).stream(talk, { prompt: "x" }))
      found.push(text);
    return found;
  });
  expect(texts).toEqual(["a"]);
});

test.each([
  "The 'cache' field on 'RequestInitializerDict' is not implemented.",
  "Unsupported cache mode: no-store",
])("a fetch that refuses the option cache: %s", async (message) => {
  const answer = fetchOf(service());
  const fetch: PlainFetch = async (url, init) => {
    if ("cache" in init) throw new TypeError(message);
    return answer(url, init);
  };
  expect(await everything(fetch)).toEqual(right);
});

test("without streams, as in React Native, whose responses have no body", async () => {
  const answer = service();
  const fetch: PlainFetch = async (url, init) => {
    // The responses of Node are made of streams.
    const { response, ...rest } = await withStreams(() => plain(answer, url, init));
    // The type declares it, and React Native does not have it.
    return Object.defineProperties(response, {
      body: { value: undefined },
      text: { value: async () => rest.text },
      arrayBuffer: { value: async () => new TextEncoder().encode(rest.text).buffer },
    });
  };
  const work = (): Promise<unknown> => everything(fetch);
  isWithoutStreams = true;
  const found = without(globalThis, "ReadableStream", work).finally(() => {
    isWithoutStreams = false;
  });
  expect(await found).toEqual(right);
});

let isWithoutStreams = false;

async function withStreams<Value>(work: () => Promise<Value>): Promise<Value> {
  Object.defineProperty(globalThis, "ReadableStream", { value: streams, configurable: true, writable: true });
  try {
    return await work();
  } finally {
    // A call that ends after the test finds the property restored.
    if (isWithoutStreams) Reflect.deleteProperty(globalThis, "ReadableStream");
  }
}

async function plain(
  answer: Answer,
  url: string,
  { method = "GET", headers: given }: RequestInit,
): Promise<{ response: Response; text: string }> {
  const known = answer({ url, method, accept: new Headers(given).get("accept") ?? "" });
  const { status, headers } = known;
  return { response: new Response(null, { status, headers }), text: await known.text() };
}
