// The server's faults in each situation, and the client's actions. The expected behaviour is in expectations/.
import { gatewaySituations } from "./gateway-situations.mjs";
import { always, first, readFile, signedWebhook } from "./misbehaviour.mjs";

const page = { text: "<!doctype html><title>Welcome</title>", headers: { "content-type": "text/html" } };
const running = { status: "processing" };

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @type {Record<string, import("./run-case.mjs").Situation>} */
export const situations = {
  ...gatewaySituations,

  "create-429-2s": {
    at: "create",
    ready: true,
    reply: first("create", { http: 429, json: {}, headers: { "retry-after": "2" } }),
  },
  "create-429-10s": {
    at: "create",
    ready: true,
    reply: first("create", { http: 429, json: {}, headers: { "retry-after": "10" } }),
  },
  "create-429-words": {
    at: "create",
    ready: true,
    reply: first("create", {
      http: 429,
      json: { detail: "Request was throttled. Your rate limit resets in ~2s." },
    }),
  },
  "create-429-date": {
    at: "create",
    ready: true,
    reply: (seen, count) =>
      seen.kind === "create" && count === 1
        ? { http: 429, json: {}, headers: { "retry-after": new Date(Date.now() + 3000).toUTCString() } }
        : undefined,
  },
  "create-429-storm": {
    at: "create",
    ready: true,
    reply: first("create", ...Array(3).fill({ http: 429, json: { detail: "Request was throttled." } })),
  },
  "creates-429-storm": {
    at: "create",
    ready: true,
    reply: (seen, _count, { seen: all }) => {
      if (seen.kind !== "create") return undefined;
      const since = seen.at - (all?.find(({ kind }) => kind === "create")?.at ?? seen.at);
      return since < 2000 ? { http: 429, json: {}, headers: { "retry-after": "2" } } : undefined;
    },
    action: async ({ api, server }) => {
      const some = (count) => Array.from({ length: count }, () => api.run({ prompt: "x" }));
      const early = some(5);
      // Waits until the early ones have been rejected, even on a busy machine.
      for (let turn = 0; turn < 100 && server.of("create").length < 5; turn++) await later(20);
      await later(300);
      const [output] = await Promise.all([...early, ...some(5)]);
      return output;
    },
  },
  "create-429-hour": {
    at: "create",
    reply: always("create", {
      http: 429,
      json: { detail: "Too many requests" },
      headers: { "retry-after": "3600" },
    }),
  },
  "create-reset": { at: "create", reply: always("create", { fault: "reset" }) },
  "create-cut": { at: "create", reply: always("create", { fault: "cut" }) },
  "create-reset-after": { at: "create", ready: true, reply: always("create", { fault: "reset-after" }) },
  "create-truncated": { at: "create", reply: always("create", { change: (text) => text.slice(0, 40) }) },
  "create-500": { at: "create", reply: always("create", { http: 500, json: { detail: "boom" } }) },
  "create-503-after": {
    at: "create",
    ready: true,
    reply: first("create", { http: 503, json: { detail: "busy" }, headers: { "retry-after": "1" } }),
  },
  "create-204": { at: "create", reply: always("create", { http: 204 }) },
  "create-html-200": { at: "create", reply: always("create", { ...page, http: 200 }) },
  "create-html-502": {
    at: "create",
    reply: always("create", { ...page, http: 502, text: "<html>Bad gateway</html>" }),
  },
  "create-gzip": { at: "create", reply: always("create", { fault: "broken-gzip" }) },
  "create-no-id": {
    at: "create",
    needs: "tracks",
    reply: always("create", { json: { status: "starting", output: null } }),
  },
  "create-processing": { at: "create", needs: "tracks", reply: first("create", running) },
  "create-number-id": {
    at: "query",
    reply: (seen) =>
      seen.kind === "create"
        ? { id: 17 }
        : seen.kind === "query"
          ? { id: 17, status: "succeeded" }
          : undefined,
  },
  "create-stall-body": { at: "create", slow: true, reply: always("create", { fault: "stall-body" }) },
  "create-wrong-type": {
    at: "create",
    ready: true,
    reply: (seen) => (seen.kind === "file" ? undefined : { headers: { "content-type": "text/plain" } }),
  },
  "create-redirect-host": {
    at: "create",
    elsewhere: true,
    reply: (seen, _count, { other }) =>
      seen.kind === "create"
        ? { http: 307, text: "", headers: { location: `${other}${seen.url}` } }
        : undefined,
  },
  "create-401-echo": {
    at: "create",
    reply: (seen, _count, { key }) =>
      seen.kind === "create"
        ? { http: 401, json: { detail: `Unauthorized: ${key} is no valid key` } }
        : undefined,
  },
  "create-402": {
    at: "create",
    reply: always("create", {
      http: 402,
      json: { error: { message: "insufficient credit", type: "billing" } },
    }),
  },
  "create-422": {
    at: "create",
    reply: always("create", {
      http: 422,
      json: {
        title: "Input validation failed",
        detail: [{ loc: ["body", "input", "aspect_ratio"], msg: "must be one of 1:1, 16:9", type: "enum" }],
      },
    }),
  },
  misspelled: { action: ({ api }) => api.run({ promt: "x" }) },
  "refused-then-up": {
    closed: true,
    ready: true,
    action: async ({ api, open }) => {
      const run = api.run({ prompt: "x" });
      later(600).then(open);
      return run;
    },
  },
  refused: { closed: true },
  dns: { url: "http://nowhere.invalid" },
  "stale-connection": {
    at: "create",
    ready: true,
    action: async ({ api, closeIdle }) => {
      await api.run({ prompt: "x" });
      closeIdle();
      await later(50);
      return api.run({ prompt: "x" });
    },
  },
  "file-data-uri": {
    at: "create",
    ready: true,
    needs: "runWithFile",
    action: ({ api }) => api.runWithFile(fileBytes(64)),
  },
  "file-130k": {
    at: "create",
    ready: true,
    needs: "runWithFile",
    action: ({ api }) => api.runWithFile(fileBytes(130_000)),
  },

  canceled: { at: "query", reply: endsAs("canceled") },
  failed: { at: "query", reply: endsAs("failed", "CUDA out of memory") },
  "abort-waiting": {
    at: "query",
    abortAfter: 800,
    reply: (seen) => (seen.kind === "query" ? { ...running, delay: 300 } : undefined),
  },
  "abort-query-hangs": { at: "query", abortAfter: 800, reply: always("query", { fault: "never" }) },
  "abort-creating": {
    at: "create",
    needs: "tracks",
    abortAfter: 300,
    reply: first("create", { status: "starting", delay: 900 }),
  },
  "abort-before": { abortAfter: 0 },
  "query-503-forever": {
    at: "query",
    slow: true,
    reply: always("query", { http: 503, json: { detail: "busy" } }),
  },
  "query-503-once": { at: "query", reply: first("query", { http: 503, json: {} }) },
  "query-429-2s": {
    at: "query",
    reply: first("query", { http: 429, json: {}, headers: { "retry-after": "2" } }),
  },
  "query-425": {
    at: "query",
    reply: first("query", { http: 425, json: {} }, running, { http: 408, json: {} }),
  },
  "query-retry-after": {
    at: "query",
    reply: first("query", { ...running, headers: { "retry-after": "2" } }),
  },
  "query-reset": { at: "query", reply: first("query", { fault: "reset" }) },
  "query-cut": { at: "query", reply: first("query", { ...running, fault: "cut" }) },
  "query-reset-after": { at: "query", reply: first("query", { ...running, fault: "reset-after" }) },
  "query-slow": { at: "query", reply: first("query", { status: "succeeded", delay: 4000 }) },
  "query-never": { at: "query", slow: true, reply: first("query", { fault: "never" }) },
  "query-stall-body": { at: "query", slow: true, reply: first("query", { ...running, fault: "stall-body" }) },
  "query-truncated": {
    at: "query",
    reply: first("query", { ...running, change: (text) => text.slice(0, 30) }),
  },
  "query-duplicated": { at: "query", reply: first("query", { ...running, change: (text) => text + text }) },
  "query-html-200": { at: "query", reply: first("query", page) },
  "query-html-forever": { at: "query", slow: true, reply: always("query", page) },
  "query-204": { at: "query", reply: first("query", { http: 204 }) },
  "query-gzip": { at: "query", reply: first("query", { ...running, fault: "broken-gzip" }) },
  "query-redirect-loop": {
    at: "query",
    slow: true,
    reply: (seen) =>
      seen.kind === "query" ? { http: 302, text: "", headers: { location: seen.url } } : undefined,
  },
  "query-cached": { at: "query", fetch: cachingFetch, reply: first("query", running, running) },
  "query-elsewhere": {
    at: "query",
    elsewhere: true,
    reply: (seen, _count, { other }) =>
      seen.kind === "create"
        ? {
            status: "starting",
            more: {
              urls: {
                get: `${other}/predictions/p1`,
                cancel: `${other}/predictions/p1/cancel`,
                stream: `${other}/s`,
              },
              status_url: `${other}/status`,
              response_url: `${other}/response`,
              cancel_url: `${other}/cancel`,
            },
          }
        : undefined,
  },
  "word-unknown": { at: "query", reply: first("query", { status: "warming_up" }, { status: "almost" }) },
  "clock-forward": { at: "query", alone: true, jump: 3_600_000, reply: first("query", running, running) },
  "clock-back": { at: "query", alone: true, jump: -3_600_000, reply: first("query", running, running) },
  "cancel-races": {
    at: "cancel",
    needs: "cancelAfterCreate",
    reply: always("cancel", { http: 409, json: { detail: "already finished" } }),
    action: ({ api }) => api.cancelAfterCreate(),
  },
  "server-slow-then-down": {
    at: "query",
    slow: true,
    reply: (seen, count, { close }) => {
      if (seen.kind === "query" && count === 2) close();
      return seen.kind === "query" ? running : undefined;
    },
  },
  "stream-lost": {
    at: "stream",
    needs: "stream",
    reply: (seen, count, { url }) => {
      if (seen.kind === "create") {
        return {
          status: "starting",
          more: { urls: { get: `${url}/predictions/p1`, stream: `${url}/stream/p1` } },
        };
      }
      if (seen.kind === "query") return running;
      if (seen.kind !== "stream") return undefined;
      const known = Number(seen.headers["last-event-id"] ?? 0);
      if (count === 1) return { ...events(pieces.slice(0, 2), "id: 3\nevent: outp"), fault: "drop" };
      return events(pieces.slice(known));
    },
    action: ({ api }) => api.stream(),
  },
  "events-lost": {
    at: "stream",
    needs: "runWithEvents",
    reply: (seen, count, { url, seen: all }) => {
      const queue = seen.url.startsWith("/queue/");
      const word = (status) => JSON.stringify(queue ? { request_id: "p1", status } : { id: "p1", status });
      if (seen.kind === "create") {
        return {
          status: "starting",
          ...(queue ? {} : { more: { urls: { stream: `${url}/stream/p1` } } }),
        };
      }
      if (seen.kind === "query") {
        const listened = all?.filter(({ kind }) => kind === "stream").length ?? 0;
        return listened > 1 ? undefined : running;
      }
      if (seen.kind !== "stream") return undefined;
      const type = { "content-type": "text/event-stream" };
      if (count === 1) {
        const text = `id: 1\ndata: ${word(queue ? "IN_PROGRESS" : "processing")}\n\ndata: {"sta`;
        return { headers: type, text, fault: "drop" };
      }
      return { headers: type, text: `id: 2\ndata: ${word(queue ? "COMPLETED" : "processing")}\n\n` };
    },
    action: ({ api }) => api.runWithEvents(),
  },
  "answer-cut": {
    at: "stream",
    needs: "talk",
    reply: always("stream", {
      headers: { "content-type": "text/event-stream" },
      text: 'data: {"text":"one "}\n\ndata: {"text":"two "}\n\ndata: {"te',
      fault: "drop",
    }),
    action: ({ api }) => api.talk(),
  },

  "file-404": {
    at: "file",
    needs: "read",
    reply: always("file", { http: 404, text: "no such key" }),
    action: async ({ api }) => api.read(await api.run({ prompt: "x" })),
    ready: true,
  },
  "file-twice": {
    at: "file",
    needs: "read",
    ready: true,
    action: async ({ api }) => {
      const output = await api.run({ prompt: "x" });
      return [String(await api.read(output)), String(await api.read(output))];
    },
  },
  "file-json": {
    needs: "json",
    ready: true,
    action: async ({ api, server }) =>
      JSON.stringify(await api.run({ prompt: "x" })).includes(`${server.url}/files/1.png`),
  },
  "file-lazy": {
    needs: "lazy",
    outputs: 2,
    ready: true,
    action: async ({ api }) => {
      const output = await api.run({ prompt: "x" });
      await later(200);
      return output;
    },
  },
  "file-http": {
    needs: "isFile",
    ready: true,
    action: async ({ api }) => {
      const output = await api.run({ prompt: "x" });
      return api.isFile((api.files?.(output) ?? output)[0]);
    },
  },
  "file-cut": {
    at: "file",
    needs: "read",
    ready: true,
    reply: first("file", { fault: "cut" }),
    action: readFile,
  },
  "file-503": {
    at: "file",
    needs: "read",
    ready: true,
    reply: first("file", { http: 503, text: "" }),
    action: readFile,
  },
  "file-key": {
    needs: "read",
    ready: true,
    elsewhere: true,
    output: ({ other }) => [`${other}/files/1.png`],
    action: readFile,
  },
  "output-string": { ready: true, output: ({ url }) => `${url}/files/1.png` },
  "output-null": { ready: true, output: () => null },
  "output-object": { ready: true, output: () => ({ picture: 7 }) },
  "output-removed": { ready: true, output: () => null, more: { data_removed: true } },

  "webhook-good": webhook({}),
  "webhook-2001": webhook({ timestamp: 1_000_000_000 }),
  "webhook-future": webhook({ timestamp: Math.floor(Date.now() / 1000) + 3600 }),
  "webhook-tampered": webhook({ tamper: true }),
  "webhook-order": {
    needs: "settle",
    reply: () => ({ status: "starting" }),
    action: ({ api }) =>
      api.settle(
        ["succeeded", "succeeded", "processing"].map((status) => ({
          id: "p1",
          status,
          output: status === "succeeded" ? ["https://files.example/1.png"] : null,
        })),
      ),
  },
};

/** The events of a model that generates text. */
const pieces = [
  ["1", "output", "one "],
  ["2", "output", "two "],
  ["3", "output", "three"],
  ["4", "done", "{}"],
];

function events(some, rest = "") {
  const text = some.map(([id, event, data]) => `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`).join("");
  return { headers: { "content-type": "text/event-stream" }, text: text + rest };
}

/** The first query returns a final state. In the queue protocol, the result contains the outcome. */
function endsAs(status, error = null) {
  return (seen) =>
    seen.kind === "query" || seen.kind === "result" ? { status, error, output: null } : undefined;
}

function fileBytes(length) {
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index++) bytes[index] = (index * 7) % 251;
  // The signature of a PNG, for clients that detect the type.
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
}

/** Caches GET responses like some frameworks, unless the caller disables it with `no-store`. */
function cachingFetch() {
  const kept = new Map();
  return async (url, init = {}) => {
    const key = String(url);
    const known =
      (init.method ?? "GET").toUpperCase() === "GET" && init.cache !== "no-store" && kept.get(key);
    if (known) return new Response(known.text, known.init);
    const response = await globalThis.fetch(url, init);
    const text = await response.text();
    const kind = {
      status: response.status,
      headers: { "content-type": response.headers.get("content-type") ?? "" },
    };
    kept.set(key, { text, init: kind });
    return new Response(response.status === 204 ? null : text, kind);
  };
}

function webhook(how) {
  return {
    needs: "verifyWebhook",
    action: async ({ client }) => {
      const { request, secret } = signedWebhook(how);
      const accepted = await client.verifyWebhook(request, secret).catch(() => false);
      return accepted ? "accepted" : "refused";
    },
  };
}
