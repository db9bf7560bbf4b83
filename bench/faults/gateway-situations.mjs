// The server's faults in the situations of expectations/gateways.mjs, and the client's actions.
import { always, first, readFile, signedWebhook } from "./misbehaviour.mjs";

const running = { status: "processing" };
const other = (http, body, headers = {}) => ({ http, json: body, headers });
const refusedToken = other(200, { code: 401, message: "the token is not valid" });

/** Another prediction, with an output that this server does not have. */
const foreign = ({ url }) => ({ id: "other", status: "succeeded", output: [`${url}/foreign/1.png`] });

/** A queue has separate addresses for the state and the result. The result is unavailable until the state is final. */
const notYet = (seen, all) =>
  seen.kind === "result" && all.filter(({ kind }) => kind === "query").length < 2
    ? other(400, { detail: "Request is still in progress" })
    : undefined;

/** @type {Record<string, import("./run-case.mjs").Situation>} */
export const gatewaySituations = {
  "query-foreign-once": {
    at: "query",
    reply: (seen, count, { url, seen: all }) =>
      seen.kind === "query" && count === 1 ? foreign({ url }) : notYet(seen, all),
  },
  "query-foreign-always": {
    at: "query",
    slow: true,
    reply: (seen, _count, { url }) =>
      seen.kind === "query"
        ? foreign({ url })
        : seen.kind === "result"
          ? other(400, { detail: "Request is still in progress" })
          : undefined,
  },
  "create-429-stalls": {
    at: "create",
    ready: true,
    slow: true,
    reply: first("create", { http: 429, json: { detail: "Too many requests" }, fault: "stall-body" }),
  },
  "file-stalls": {
    at: "file",
    needs: "read",
    ready: true,
    slow: true,
    reply: first("file", { fault: "stall" }),
    action: readFile,
  },
  "fetch-without-cache": {
    at: "query",
    reply: first("query", running),
    fetch: () => (url, init) => {
      if (init?.cache === undefined) return globalThis.fetch(url, init);
      throw new TypeError("The 'cache' field on 'RequestInitializerDict' is not implemented.");
    },
  },
  "old-runtime": {
    at: "query",
    alone: true,
    without: [
      [AbortSignal, "any"],
      [AbortSignal, "timeout"],
      [AbortSignal.prototype, "throwIfAborted"],
      [URL, "canParse"],
    ],
    reply: first("query", running),
  },
  "query-520": { at: "query", reply: first("query", other(520, { error: "unknown" })) },
  "query-524": {
    at: "query",
    reply: first("query", ...Array(2).fill({ http: 524, text: "<html>A timeout occurred</html>" })),
  },
  "query-529": { at: "query", reply: first("query", other(529, { error: { type: "overloaded_error" } })) },
  "create-inside-401": { at: "create", reply: always("create", refusedToken) },
  "create-inside-quota": {
    at: "create",
    reply: always(
      "create",
      other(200, { error: { code: "insufficient_user_quota", message: "用户额度不足" } }),
    ),
  },
  "create-inside-false": {
    at: "create",
    reply: always("create", other(200, { success: false, message: "the model is offline" })),
  },
  "query-inside-429": {
    at: "query",
    reply: first("query", other(200, { code: 429, message: "too many requests" })),
  },
  "query-inside-401": { at: "query", slow: true, reply: always("query", refusedToken) },
  "at-once-inside": {
    at: "create",
    needs: "runAtOnce",
    reply: always(
      "create",
      other(200, { error: { message: "the prompt violates our usage policies", type: "policy" } }),
    ),
    action: ({ api }) => api.runAtOnce(),
  },
  "at-once-accepted": {
    at: "create",
    needs: "runAtOnce",
    reply: always("create", other(200, { id: "task-77", status: "queued" })),
    action: ({ api }) => api.runAtOnce(),
  },
  "query-404-once": { at: "query", reply: first("query", other(404, { detail: "not found" })) },
  "query-400-not-exist-once": {
    at: "query",
    reply: first("query", other(400, { code: "task_not_exist", message: "task_not_exist" })),
  },
  "query-404-always": {
    at: "query",
    slow: true,
    reply: always("query", other(404, { detail: "not found" })),
  },
  "file-404-once": {
    at: "file",
    needs: "read",
    ready: true,
    reply: first("file", { http: 404, text: "no such key" }),
    action: readFile,
  },
  "big-id": {
    at: "query",
    reply: (seen) => {
      const change = (text) => text.replace(/"(id|request_id)":"p1"/, '"$1":1720333718022739123');
      if (seen.kind === "create") return { status: "starting", change };
      return seen.kind === "query" ? { status: "succeeded", change } : undefined;
    },
  },
  "output-empty-text": { ready: true, output: () => [""] },
  "output-empty-list": { ready: true, output: () => [] },
  "output-later": {
    at: "query",
    reply: (seen, count) => {
      const kind = seen.url.startsWith("/queue/") ? "result" : "query";
      return seen.kind === kind && count === 1 ? { status: "succeeded", output: null } : undefined;
    },
  },
  "create-429-field": {
    at: "create",
    ready: true,
    reply: first("create", other(429, { message: "slow down", retry_after: 2 })),
  },
  "create-429-delay": {
    at: "create",
    ready: true,
    reply: first("create", other(429, { error: { code: 429, details: [{ retryDelay: "2s" }] } })),
  },
  "create-429-chinese": {
    at: "create",
    ready: true,
    reply: first("create", other(429, { message: "请求过于频繁，请 2 秒后重试" })),
  },
  "create-429-reset-header": {
    at: "create",
    ready: true,
    reply: first("create", other(429, {}, { "ratelimit-limit": "10", "ratelimit-reset": "2" })),
  },
  "create-429-other-clock": {
    at: "create",
    ready: true,
    reply: (seen, count) => {
      if (seen.kind !== "create" || count > 1) return undefined;
      const there = Date.now() + 3_600_000;
      const at = (time) => new Date(time).toUTCString();
      return other(429, {}, { date: at(there), "retry-after": at(there + 3000) });
    },
  },
  "output-relative": { needs: "read", ready: true, output: () => ["/files/1.png"], action: readFile },
  "output-spaces": {
    needs: "read",
    ready: true,
    output: ({ url }) => [` ${url}/files/1.png\n`],
    action: readFile,
  },
  "list-endless": {
    at: "list",
    needs: "list",
    reply: (seen, _count, { url }) =>
      seen.kind === "list"
        ? {
            json: {
              previous: null,
              next: `${url}/v1/predictions?cursor=same`,
              results: [{ id: "p1", status: "succeeded", output: null, model: "studio/draw", urls: {} }],
            },
          }
        : undefined,
    action: async ({ api }) => {
      let seen = 0;
      for await (const _one of api.list()) if (++seen === 50) return "goes on and on";
      return "ends";
    },
  },
  "base-url-unset": {
    needs: "baseUrl",
    url: undefined,
    elsewhere: true,
    ready: true,
    fetch:
      ({ other: host }) =>
      (url, init) => {
        const { pathname } = new URL(url instanceof Request ? url.url : url);
        return globalThis.fetch(`${host}${pathname}`, init);
      },
  },
  "create-401-escaped": {
    at: "create",
    reply: (seen, _count, { key }) =>
      seen.kind === "create"
        ? { http: 401, text: `{"detail":"Unauthorized: ${key.replaceAll("-", "\\u002d")} is no valid key"}` }
        : undefined,
  },
  "webhook-no-secret": {
    needs: "verifyWebhook",
    action: ({ client }) => client.verifyWebhook(signedWebhook().request, undefined),
  },
  "webhook-replayed": {
    needs: "tellsReplays",
    action: async ({ client }) => {
      const { request, secret } = signedWebhook();
      const isReplay = client.tellsReplays();
      const answers = [await isReplay(request, secret), await isReplay(request, secret)];
      return answers[0] === false && answers[1] === true ? "accepted, then told apart" : answers.join();
    },
  },
};
