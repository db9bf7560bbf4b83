// A local server that implements the protocols of the tested clients and misbehaves as configured. A situation refers
// to a create, a query or a file. Only the paths and fields for them differ between the protocols.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

export const pixels = "pixels of a picture";

/**
 * @typedef {"create" | "query" | "result" | "cancel" | "file" | "upload" | "put" | "list" | "stream" | "other"} Kind
 * @typedef {{kind: Kind, method: string, url: string, headers: Record<string, unknown>, body: string, at: number, reused: boolean}} Seen
 */

/**
 * Starts a server. `reply(seen, count, all)` returns the response to the `count`th request of that kind.
 *
 * @returns {Promise<{url: string, seen: Seen[], of(kind: Kind): Seen[], close(): Promise<void>}>}
 */
export async function startServer(reply, port = 0) {
  /** @type {Seen[]} */
  const seen = [];
  const sockets = new WeakSet();
  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const at = performance.now();
    const reused = sockets.has(request.socket);
    sockets.add(request.socket);
    const { protocol, kind } = classify(request.method, request.url);
    let body = "";
    try {
      for await (const chunk of request) body += chunk.toString("latin1");
    } catch {
      return;
    }
    const one = {
      kind,
      method: request.method,
      url: request.url,
      headers: request.headers,
      body,
      at,
      reused,
    };
    seen.push(one);
    const count = seen.filter((other) => other.kind === kind).length;
    const answer = await reply(one, count, { url, seen });
    await send(answer ?? standard(kind), { protocol, kind, url, request, response });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    seen,
    /** Closes idle connections. */
    dropIdle: () => server.closeIdleConnections(),
    of: (kind) => seen.filter((one) => one.kind === kind),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function classify(method, url) {
  const path = url.replace(/\?.*/, "");
  if (path.startsWith("/files/")) return { protocol: "file", kind: "file" };
  if (path.includes("/images/")) return { protocol: "images", kind: "create" };
  if (path.startsWith("/talk/") && !path.endsWith("/stream")) return { protocol: "images", kind: "create" };
  if (path.startsWith("/stream/") || path.startsWith("/talk/")) return { protocol: "file", kind: "stream" };
  if (path.endsWith("/status/stream")) return { protocol: "queue", kind: "stream" };
  if (path.startsWith("/put/")) return { protocol: "queue", kind: "put" };
  if (path.startsWith("/storage/")) return { protocol: "queue", kind: "upload" };
  if (path.startsWith("/queue/")) {
    if (method === "POST") return { protocol: "queue", kind: "create" };
    if (path.endsWith("/cancel")) return { protocol: "queue", kind: "cancel" };
    return { protocol: "queue", kind: path.endsWith("/status") ? "query" : "result" };
  }
  if (path.endsWith("/cancel")) return { protocol: "prediction", kind: "cancel" };
  if (path.endsWith("/files")) return { protocol: "prediction", kind: "upload" };
  if (path.endsWith("/predictions")) {
    return { protocol: "prediction", kind: method === "POST" ? "create" : "list" };
  }
  return { protocol: "prediction", kind: /\/predictions\/[^/]+$/.test(path) ? "query" : "other" };
}

/** The response of a server without faults. */
function standard(kind) {
  if (kind === "create") return { status: "starting" };
  if (kind === "query" || kind === "result") return { status: "succeeded" };
  if (kind === "cancel") return { status: "canceled" };
  return {};
}

/** The states of the queue protocol for those of the other. */
const queueWords = { starting: "IN_QUEUE", processing: "IN_PROGRESS", succeeded: "COMPLETED" };

function render(answer, { protocol, kind, url }) {
  const { status, id = "p1", output = [`${url}/files/1.png`], error = null, more = {} } = answer;
  if (protocol === "images") {
    // The response is immediate and has no state.
    const data = [output].flat().map((one) => ({ url: one }));
    return { created: 1_767_225_600, data, images: data, ...more };
  }
  const done = status === "succeeded";
  const ended = done || status === "failed" || status === "canceled";
  if (protocol === "queue") {
    if (kind === "upload") return { upload_url: `${url}/put/1`, file_url: `${url}/files/upload.bin` };
    if (kind === "result") {
      return status === "failed" || status === "canceled"
        ? { http: 422, body: { detail: error ?? status, status } }
        : { images: [output].flat().map((one) => ({ url: one })), ...more };
    }
    return {
      request_id: id,
      status: queueWords[status] ?? (ended ? "COMPLETED" : status),
      queue_position: 0,
      response_url: `${url}/queue/studio/draw/requests/${id}`,
      ...more,
    };
  }
  if (kind === "upload") return { id: "f1", urls: { get: `${url}/files/upload.bin` } };
  return {
    id,
    model: "studio/draw",
    version: "v1",
    input: { prompt: "x" },
    status,
    output: done ? output : null,
    error,
    logs: "",
    metrics: {},
    created_at: "2026-01-01T00:00:00.000Z",
    urls: { get: `${url}/predictions/${id}`, cancel: `${url}/predictions/${id}/cancel` },
    ...more,
  };
}

async function send(answer, place) {
  const { kind, request, response } = place;
  if (answer.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, answer.delay));
  if (answer.fault === "reset") return void request.socket.resetAndDestroy();
  if (answer.fault === "never") return;
  if (kind === "file" && answer.text === undefined && answer.http === undefined) {
    const bytes = Buffer.from(pixels);
    response.writeHead(200, { "content-type": "image/png", "content-length": bytes.length });
    if (answer.fault === "cut" || answer.fault === "stall") {
      response.write(bytes.subarray(0, 5), () => answer.fault === "cut" && request.socket.destroy());
      return;
    }
    response.end(bytes);
    return;
  }
  if (kind === "put") {
    response.writeHead(200).end();
    return;
  }
  const rendered = answer.text === undefined ? (answer.json ?? render(answer, place)) : undefined;
  const status = answer.http ?? rendered?.http ?? (kind === "create" ? 201 : 200);
  const text = answer.text ?? JSON.stringify(rendered?.http === undefined ? rendered : rendered.body);
  await sendText(answer, status, answer.change?.(text) ?? text, place);
}

async function sendText({ fault, headers = {} }, status, text, { request, response }) {
  const type = { "content-type": "application/json", ...headers };
  if (status === 204) return void response.writeHead(204, headers).end();
  if (fault === "broken-gzip") {
    const bytes = gzipSync(text);
    bytes.fill(0xff, 12);
    response.writeHead(status, { ...type, "content-encoding": "gzip", "content-length": bytes.length });
    return void response.end(bytes);
  }
  if (fault === "cut" || fault === "stall-body") {
    response.writeHead(status, { ...type, "content-length": Buffer.byteLength(text) });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => {
      if (fault === "cut") request.socket.resetAndDestroy();
    });
    return;
  }
  if (fault === "drop") {
    // In the middle of a stream of unknown length.
    response.writeHead(status, type);
    response.write(text, () => setTimeout(() => request.socket.resetAndDestroy(), 20));
    return;
  }
  if (fault === "reset-after") {
    response.writeHead(status, { ...type, "content-length": Buffer.byteLength(text) });
    return void response.end(text, () => setTimeout(() => request.socket.resetAndDestroy(), 5));
  }
  response.writeHead(status, type);
  response.end(text);
}
