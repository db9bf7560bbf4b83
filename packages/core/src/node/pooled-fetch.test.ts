import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { ClientOptions } from "../client/options.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { createClient } from "./create-client.js";
import { localFile } from "./local-file.js";
import { createPooledFetch, type PooledFetch, type PoolOptions } from "./pooled-fetch.js";

function pooled(options: PoolOptions = { environment: {} }): PooledFetch {
  const pool = createPooledFetch(options);
  onTestFinished(() => pool.close());
  return pool;
}

const done = { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] };

/** A host that responds with the given bytes. */
async function startHost(body: Buffer, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy that records the hosts that were requested through it. */
async function startProxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    const [host, port] = url.split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test("a client lives through the pool as through fetch: tries, waits, output", async () => {
  const gateway = await startGateway(({ method }, count) => {
    if (method === "POST") return { json: { id: "p1", status: "processing" } };
    if (count === 2) return { status: 429, json: { detail: "Your rate limit resets in ~1s." } };
    if (count === 3) return "reset";
    return count === 4 ? "cut" : { json: done };
  });
  const client = testClient(gateway.url, { fetch: pooled().fetch });
  const [file] = await client.run(draw, { prompt: "漁火" });
  expect(file?.url).toBe("https://f.example/1.png");
  expect(gateway.seen[0]).toMatchObject({ headers: { authorization: `Bearer ${key}` } });
  expect(gateway.seen[0]?.body).toContain("漁火");
  expect(client.slept.some((time) => time >= 1000)).toBe(true);
});

test("a connection that is refused is proven unsent, an abort is the caller's", async () => {
  const options: ClientOptions = { fetch: pooled().fetch, retries: 0 };
  const { error } = await outcome(testClient("http://127.0.0.1:9", options).run(draw, { prompt: "x" }));
  expect(error).toMatchObject({ code: "connection", mayHaveArrived: false });
  const gateway = await startGateway(() => new Promise(() => {}));
  const signal = AbortSignal.timeout(50);
  const late = testClient(gateway.url, options).predictions.list({ service: draw.service });
  const { fetch } = pooled();
  await expect(fetch(gateway.url, { signal })).rejects.toMatchObject({ name: "TimeoutError" });
  await late.return?.();
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
  ["identity", (text: string) => Buffer.from(text)],
])("%s is decoded, however it is read", async (encoding, encode) => {
  const url = await startHost(encode('{"a":"漁火"}'), {
    "content-encoding": encoding,
    "content-type": "text/plain",
  });
  const { fetch } = pooled();
  const want = '{"a":"漁火"}';
  expect(await (await fetch(url, {})).text()).toBe(want);
  expect(await (await fetch(url, {})).json()).toEqual({ a: "漁火" });
  expect(Buffer.from(await (await fetch(url, {})).arrayBuffer()).toString()).toBe(want);
  expect(await new Response((await fetch(url, {})).body).text()).toBe(want);
  const response = await fetch(url, {});
  expect([
    await response.clone().text(),
    await response.text(),
    response.headers.get("content-type"),
  ]).toEqual([want, want, "text/plain"]);
});

test("a broken encoding is an error, and so is one that breaks off", async () => {
  const whole = gzipSync("x".repeat(10_000));
  for (const body of [Buffer.from("no gzip"), whole.subarray(0, 20)]) {
    const url = await startHost(body, { "content-encoding": "gzip" });
    await expect((await pooled().fetch(url, {})).text()).rejects.toThrow();
  }
});

test("forms and bytes are sent as fetch sends them; redirects are followed for reads alone", async () => {
  const gateway = await startGateway(({ url }) => {
    if (url === "/once") return { status: 302, headers: { location: "/there" } };
    return url === "/loop" ? { status: 302, headers: { location: "/loop" } } : { text: "there" };
  });
  const { fetch } = pooled();
  const form = new FormData();
  form.append("content", new Blob(["pixels"], { type: "image/png" }), "a.png");
  await fetch(`${gateway.url}/form`, { method: "POST", body: form });
  await fetch(`${gateway.url}/bytes`, { method: "PUT", body: new TextEncoder().encode("pixels").buffer });
  expect(gateway.seen[0]?.headers["content-type"]).toMatch(/^multipart\/form-data/);
  expect(gateway.seen.map(({ body }) => body.includes("pixels"))).toEqual([true, true]);
  const response = await fetch(`${gateway.url}/once`, { redirect: "follow" });
  expect([await response.text(), response.redirected]).toEqual(["there", true]);
  expect((await fetch(`${gateway.url}/once`, { redirect: "manual" })).status).toBe(302);
  await expect(fetch(`${gateway.url}/loop`, {})).rejects.toThrow(/redirects too often/);
  await expect(fetch(`${gateway.url}/once`, { method: "POST", body: "x" })).rejects.toThrow(/redirects/);
});

test.each(["HTTP_PROXY", "http_proxy"])("%s is honoured, and NO_PROXY", async (name) => {
  const gateway = await startGateway(() => ({ json: done }));
  const { host } = new URL(gateway.url);
  const proxy = await startProxy();
  const environment = { [name]: proxy.url };
  expect((await pooled({ environment }).fetch(gateway.url, {})).ok).toBe(true);
  expect(proxy.asked).toEqual([host]);
  const spared = { ...environment, no_proxy: "example.com,127.0.0.1" };
  expect((await pooled({ environment: spared }).fetch(gateway.url, {})).ok).toBe(true);
  expect(proxy.asked).toEqual([host]);
});

test("createClient of this entry has a pool, and can be closed", async () => {
  const gateway = await startGateway(() => ({ json: done }));
  const client = createClient({ baseUrl: gateway.url, apiKey: key, pool: { environment: {} } });
  expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
  await client.close();
  await expect(client.run(draw, { prompt: "x" })).rejects.toMatchObject({ code: expect.any(String) });
});

test("localFile is the URL of a path", () => {
  expect(localFile("a b.png").href).toMatch(/^file:\/\/.*\/a%20b\.png$/);
  expect(localFile("/tmp/a.png").href).toBe("file:///tmp/a.png");
});
