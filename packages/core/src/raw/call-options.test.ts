import { expect, expectTypeOf, test } from "vitest";
import { createClient } from "../client/client.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { routed } from "../testing/routed.fixture.js";
import type { components } from "../testing/services/generated/annex/service.gen.js";
import { annex, caliper } from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";

const path = { id: "1" };

test("a base URL of one call, and of one service: the caller named them, so they get the key", async () => {
  const home = await startGateway(() => ({ json: {} }));
  const other = await startGateway(() => ({ json: {} }));
  const client = testClient(home.url);
  await anyRaw(client).GET("/at/{id}", { params: { path }, baseUrl: `${other.url}/v2/` });
  await anyRaw(client, { baseUrl: other.url }).GET("/at/{id}", { params: { path } });
  expect(home.seen).toEqual([]);
  expect(other.seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/v2/at/1", `Bearer ${key}`],
    ["/at/1", `Bearer ${key}`],
  ]);
  const empty = anyRaw(client).GET("/at/{id}", { params: { path }, baseUrl: "" });
  await expect(empty).rejects.toMatchObject({
    code: "configuration",
    message: "baseUrl was passed, but it is empty",
  });
});

test("an operation's own server, with and without a base URL of the call", async () => {
  const files = await startGateway(() => ({ json: {} }));
  const home = await startGateway(() => ({ json: {} }));
  const client = testClient(home.url, { fetch: routed({ "https://files.caliper.example": files.url }) });
  const raw = anyRaw(client);
  await expect(raw.POST("/up")).rejects.toMatchObject({
    message: expect.stringContaining("nothing was sent"),
  });
  await raw.GET("/up");
  await raw.POST("/up", { baseUrl: home.url });
  expect(files.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(home.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`]);
});

test("request() has the method as argument, use() adds middleware that receives the final URL, eject() removes it", async () => {
  const gateway = await startGateway(() => ({ json: { a: 1 } }));
  const raw = anyRaw(testClient(gateway.url));
  const seen: string[] = [];
  const middleware = {
    onRequest: ({ request, schemaPath }: { request: Request; schemaPath: string }): void => {
      seen.push(`${request.method} ${request.url} ${schemaPath} ${request.headers.get("authorization")}`);
      request.headers.set("x-mine", "1");
    },
    onResponse: ({ response }: { response: Response }): Response =>
      new Response('{"b":2}', { headers: response.headers }),
  };
  raw.use(middleware);
  const { data } = await raw.request("get", "/at/{id}", { params: { path } });
  expect(data).toEqual({ b: 2 });
  raw.eject(middleware);
  expect((await raw.GET("/at/{id}", { params: { path } })).data).toEqual({ a: 1 });
  // The key is added later: middleware cannot give it away.
  expect(seen).toEqual([`GET ${gateway.url}/at/1 /at/{id} null`]);
  expect(gateway.seen.map(({ headers }) => headers["x-mine"])).toEqual(["1", undefined]);
});

test("middleware that leads to another host gets no key there", async () => {
  const home = await startGateway(() => ({ json: {} }));
  const other = await startGateway(() => ({ json: {} }));
  const raw = anyRaw(testClient(home.url));
  raw.use({ onRequest: ({ request }) => new Request(request.url.replace(home.url, other.url), request) });
  await raw.GET("/at/{id}", { params: { path } });
  expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test("serializers, headers, fetch and Request of the caller", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const made: string[] = [];
  class MyRequest extends Request {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      made.push(`request ${new URL(this.url).pathname}`);
    }
  }
  const raw = anyRaw(testClient(gateway.url), {
    headers: { "X-All": "1", "X-Both": "all" },
    querySerializer: () => "q=mine",
    Request: MyRequest,
  });
  await raw.GET("/at/{id}", { params: { path, query: { a: 1 } }, headers: { "x-both": "one" } });
  await raw.GET("/at/{id}", {
    params: { path, query: { a: [1, 2] } },
    querySerializer: { array: { style: "pipeDelimited", explode: false } },
    pathSerializer: (template, values) => template.replace("{id}", `mine-${values["id"]}`),
    fetch: (request) => {
      made.push(`fetch ${request.headers.get("authorization")}`);
      return fetch(request);
    },
  });
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/at/1?q=mine", "/at/mine-1?a=1|2"]);
  expect(gateway.seen[0]?.headers).toMatchObject({ "x-all": "1", "x-both": "one" });
  expect(made).toEqual(["request /at/1", "request /at/mine-1", `fetch Bearer ${key}`]);
});

test("a signal ends a call", async () => {
  const gateway = await startGateway(() => ({ text: "{", stalls: true }));
  const controller = new AbortController();
  const call = anyRaw(testClient(gateway.url)).GET("/responses/png", {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(new Error("enough")), 50);
  await expect(call).rejects.toThrow("enough");
});

test("pages of a list, in the order that a lifecycle defines", async () => {
  const gateway = await startGateway(({ url }) =>
    url.includes("cursor=b")
      ? { json: { results: [{ id: "2" }] } }
      : { json: { results: [{ id: "1" }], next: "https://x.example/?cursor=b" } },
  );
  const pages: (string | undefined)[][] = [];
  for await (const page of testClient(gateway.url)
    .service(annex)
    .pages("/annex/echoed", { params: { query: { size: 1 } } })) {
    expectTypeOf(page).toEqualTypeOf<components["schemas"]["Tasks"]>();
    pages.push((page.results ?? []).map(({ id }) => id));
  }
  expect(pages).toEqual([["1"], ["2"]]);
  expect(gateway.seen.map(({ url }) => url)).toEqual([
    "/annex/echoed?size=1",
    "/annex/echoed?size=1&cursor=b",
  ]);
});

test("pages that have no end, that fail, or that no lifecycle describes", async () => {
  const endless = await startGateway(() => ({ json: { results: [], next: "a" } }));
  const all = testClient(endless.url).service(annex).pages("/annex/echoed");
  await all.next();
  await all.next();
  await expect(all.next()).rejects.toMatchObject({ code: "protocol" });
  const broken = await startGateway(() => ({ status: 403, json: { detail: "no" } }));
  await expect(testClient(broken.url).service(annex).pages("/annex/echoed").next()).rejects.toMatchObject({
    code: "permission",
    status: 403,
  });
  const unlisted = testClient(broken.url).service(caliper).pages("/at");
  await expect(unlisted.next()).rejects.toMatchObject({ code: "configuration" });
});

test("without a key, the document's server", async () => {
  const gateway = await startGateway(() => ({ json: { a: 1 } }));
  const client = createClient({ fetch: routed({ "https://api.caliper.example": gateway.url }) });
  expect((await client.service(caliper).GET("/at")).data).toEqual({ a: 1 });
  expect(gateway.seen[0]?.url).toBe("/v1/at");
});
