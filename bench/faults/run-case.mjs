// Runs one client in one situation and records its behaviour.
import { pixels, startServer } from "./server.mjs";

const key = "sk-secret-4711";
/** Longer than any expected duration. */
const longest = 67_000;

/**
 * @typedef {object} Situation
 * @property {string} [at] The kind of request at which the server misbehaves. A client that never sends one is
 *   not judged.
 * @property {Function} [reply] The server's response. Undefined for the response of a correct server.
 * @property {boolean} [ready] Whether the create already returns a finished prediction.
 * @property {Function} [action] The client's action. By default, it runs the model.
 * @property {string} [needs] The feature that the client must have.
 * @property {[object, string][]} [without] Globals that the runtime lacks during the run.
 */

/** @returns {Promise<object>} the observed behaviour, or `{ lacks }` if the client has no such feature */
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
  const fetch = situation.fetch?.(facts);
  const url = "url" in situation ? situation.url : server.url;
  const options = { key, ...(fetch && { fetch }) };
  let api;
  try {
    api = client.connect(url, options);
  } catch (error) {
    // A client may reject its options when it is created. This counts as an error of the call.
    api = { ...client.connect(server.url, options), run: () => Promise.reject(error) };
  }
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
  const jump =
    situation.jump && setTimeout(() => (Date.now = () => realNow.call(Date) + situation.jump), 300);
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
  const removed = (situation.without ?? []).map(([owner, name]) => {
    const known = Object.getOwnPropertyDescriptor(owner, name);
    delete owner[name];
    return () => Object.defineProperty(owner, name, known);
  });
  const start = performance.now();
  const outcome = await ending(action(context), api, server);
  outcome.took = performance.now() - start;
  outcome.reaction = performance.now() - abortedAt;
  // Time for work in the background: a cancel, an unexpected download.
  if (situation.abortAfter !== undefined) await new Promise((resolve) => setTimeout(resolve, 1500));
  // The run may have ended before the clock jumped.
  clearTimeout(jump);
  Date.now = realNow;
  for (const restore of removed) restore();
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
  const there = ["verifyWebhook", "tellsReplays"].includes(feature)
    ? client[feature]
    : (api[feature] ?? ["json", "lazy", "tracks", "baseUrl"].includes(feature));
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

/** An output counts if it refers to the files of the server. `null` and similar values do not. */
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
    // No output.
  }
  const right =
    urls.length > 0 && urls.every((url) => url === pixels || String(url).startsWith(`${server.url}/files/`));
  return right ? { end: "output", value } : { end: "nothing", value };
}
