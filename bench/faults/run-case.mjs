// One client in one situation, and what it did.
import { pixels, startServer } from "./server.mjs";

const key = "sk-secret-4711";
/** Longer than any expectation allows. */
const longest = 67_000;

/**
 * @typedef {object} Situation
 * @property {string} [at] The kind of request at which the server misbehaves; who never sends one is not judged.
 * @property {Function} [reply] What the server answers; nothing: what a good server does.
 * @property {boolean} [ready] The create itself answers that it is done.
 * @property {Function} [action] What is asked of the client; by default, to run the model.
 * @property {string} [needs] What the client must be able to do.
 */

/** @returns {Promise<object>} what was seen, or `{ lacks }` where the client has no such feature */
export async function runCase({ client }, situation) {
  const server = await startServer((...parameters) => answer(...parameters));
  const other = situation.elsewhere
    ? await startServer(() => (situation.ready ? undefined : { text: "", http: 404 }))
    : undefined;
  const facts = { url: server.url, other: other?.url, key, close: () => void server.close() };
  let reopened;
  const answer = async (seen, count) => {
    const reply = (await situation.reply?.(seen, count, { ...facts, seen: server.seen })) ?? undefined;
    if (situation.ready && (seen.kind === "create" || seen.kind === "query" || seen.kind === "result")) {
      const output = situation.output?.(facts);
      const many = situation.outputs && [1, 2].map((index) => `${server.url}/files/${index}.png`);
      return {
        status: "succeeded",
        ...(situation.output && { output }),
        ...(many && { output: many }),
        more: situation.more ?? {},
        ...reply,
      };
    }
    if (reply === undefined) return undefined;
    if (reply.status === undefined && seen.kind !== "file")
      return { status: seen.kind === "create" ? "starting" : "processing", ...reply };
    return reply;
  };
  const fetch = situation.fetch?.();
  const api = client.connect(situation.url ?? server.url, { key, ...(fetch && { fetch }) });
  const lacks = situation.needs && lacking(client, api, situation.needs);
  if (lacks) {
    await server.close();
    await other?.close();
    return { lacks };
  }
  if (situation.closed) await server.close();
  const controller = new AbortController();
  let abortedAt = Number.NaN;
  const abort = () => {
    abortedAt = performance.now();
    controller.abort(new Error("enough"));
  };
  if (situation.abortAfter === 0) abort();
  else if (situation.abortAfter !== undefined) setTimeout(abort, situation.abortAfter);
  const realNow = Date.now;
  if (situation.jump) setTimeout(() => (Date.now = () => realNow.call(Date) + situation.jump), 300);
  const context = {
    api,
    client,
    server,
    closeIdle: () => server.dropIdle(),
    open: async () => {
      reopened = await startServer(
        (...parameters) => answer(...parameters),
        Number(new URL(server.url).port),
      );
    },
  };
  const action =
    situation.action ??
    (() =>
      api.run(
        { prompt: "x" },
        situation.abortAfter === undefined ? undefined : { signal: controller.signal },
      ));
  const start = performance.now();
  const outcome = await ending(action(context), api, server);
  outcome.took = performance.now() - start;
  outcome.reaction = performance.now() - abortedAt;
  // What is done in the background: a cancel, a download nobody asked for.
  if (situation.abortAfter !== undefined) await new Promise((resolve) => setTimeout(resolve, 1500));
  Date.now = realNow;
  const all = [...server.seen, ...(reopened?.seen ?? [])];
  await Promise.all(
    [server.close(), other?.close(), reopened?.close()].map((closing) => closing?.catch?.(() => {})),
  );
  const kinds = ["create", "query", "result", "cancel", "file", "upload", "put", "list", "stream"];
  const times = Object.fromEntries(
    kinds.map((kind) => [kind, all.filter((one) => one.kind === kind).map(({ at }) => at)]),
  );
  const counts = Object.fromEntries(kinds.map((kind) => [kind, times[kind].length]));
  return {
    outcome,
    times,
    counts,
    key,
    all,
    met: situation.at === undefined || counts[situation.at] > 0,
    elsewhere: {
      requests: other?.seen.length ?? 0,
      key: JSON.stringify(other?.seen ?? []).includes(key),
    },
  };
}

function lacking(client, api, feature) {
  if (api.lacks?.[feature]) return api.lacks[feature];
  const there =
    feature === "verifyWebhook" ? client.verifyWebhook : (api[feature] ?? ["json", "lazy"].includes(feature));
  return there ? undefined : "has no such feature";
}

async function ending(promise, api, server) {
  let timer;
  const patience = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ end: "waiting" }), longest);
  });
  const ended = Promise.resolve(promise).then(
    (value) => classify(value, api, server),
    (error) => ({ end: "error", error }),
  );
  const outcome = await Promise.race([ended, patience]);
  clearTimeout(timer);
  return outcome;
}

/** An output is one if it leads to the files the server made; `null` and the like are nothing. */
function classify(value, api, server) {
  if (
    typeof value === "boolean" ||
    typeof value === "string" ||
    (Array.isArray(value) && typeof value[0] === "string" && value[0] === pixels)
  ) {
    return { end: typeof value === "string" && value.startsWith("http") ? "output" : "value", value };
  }
  let urls = [];
  try {
    urls = api.urls(value);
  } catch {
    // No output at all.
  }
  const right =
    urls.length > 0 && urls.every((url) => url === pixels || String(url).startsWith(`${server.url}/files/`));
  return right ? { end: "output", value } : { end: "nothing", value };
}
