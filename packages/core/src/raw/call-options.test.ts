import { expect, expectTypeOf, test } from "vitest";
import { createClient } from "../client/client.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { anyRaw, anyService } from "../testing/raw-service.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

const operation = { path: "/at/{id}" };
const path = { id: "1" };

test("a base URL of one call, and of one service: the caller named them, so they get the key", async () => {
  const home = await startGateway(() => ({ json: {} }));
  const other = await startGateway(() => ({ json: {} }));
  const client = testClient(home.url);
  await anyRaw(client, operation).GET("/at/{id}", { params: { path }, baseUrl: `${other.url}/v2/` });
  await anyRaw(client, operation, { baseUrl: other.url }).GET("/at/{id}", { params: { path } });
  expect(home.seen).toEqual([]);
  expect(other.seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/v2/at/1", `Bearer ${key}`],
    ["/at/1", `Bearer ${key}`],
  ]);
  const empty = anyRaw(client, operation).GET("/at/{id}", { params: { path }, baseUrl: "" });
  await expect(empty).rejects.toMatchObject({
    code: "configuration",
    message: "baseUrl was passed, but it is empty",
  });
});

test("an operation's own server, with and without a base URL of the call", async () => {
  const files = await startGateway(() => ({ json: {} }));
  const home = await startGateway(() => ({ json: {} }));
  const raw = anyRaw(testClient(home.url), { path: "/up", method: "POST", servers: [{ url: files.url }] });
  const open = anyRaw(testClient(home.url), { path: "/up", servers: [{ url: files.url }], security: [] });
  await expect(raw.POST("/up")).rejects.toMatchObject({
    message: expect.stringContaining("nothing was sent"),
  });
  await open.GET("/up");
  await raw.POST("/up", { baseUrl: home.url });
  expect(files.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(home.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`]);
});

test("request() has the method as argument, use() adds middleware that receives the final URL, eject() removes it", async () => {
  const gateway = await startGateway(() => ({ json: { a: 1 } }));
  const raw = anyRaw(testClient(gateway.url), operation);
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
  const raw = anyRaw(testClient(home.url), operation);
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
  const raw = anyRaw(testClient(gateway.url), operation, {
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
  const call = anyRaw(testClient(gateway.url), { path: "/at", responses: ["image/png"] }).GET("/at", {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(new Error("enough")), 50);
  await expect(call).rejects.toThrow("enough");
});

interface ListPaths {
  "/things": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: {
        query?: { cursor?: string; size?: number };
        header?: never;
        path?: never;
        cookie?: never;
      };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { things: string[] } } };
      };
    };
  };
}

const { "~paths": _untyped, ...listed } = anyService([{ path: "/things" }, { path: "/other" }], {
  lifecycles: {
    thing: {
      id: "/id",
      query: { operation: "operation0" },
      list: { operation: "operation0", items: "/things", next: "/next", cursor: "cursor" },
      state: { words: {} },
      fields: {},
    },
  },
});
const things: ServiceDescriptor<ListPaths> = listed;

test("pages of a list, in the order that a lifecycle defines", async () => {
  const gateway = await startGateway(({ url }) =>
    url.includes("cursor=b")
      ? { json: { things: ["2"] } }
      : { json: { things: ["1"], next: "https://x.example/?cursor=b" } },
  );
  const pages: string[][] = [];
  for await (const page of testClient(gateway.url)
    .service(things)
    .pages("/things", { params: { query: { size: 1 } } })) {
    expectTypeOf(page).toEqualTypeOf<{ things: string[] }>();
    pages.push(page.things);
  }
  expect(pages).toEqual([["1"], ["2"]]);
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/things?size=1", "/things?size=1&cursor=b"]);
});

test("pages that have no end, that fail, or that no lifecycle describes", async () => {
  const endless = await startGateway(() => ({ json: { things: [], next: "a" } }));
  const all = testClient(endless.url).service(things).pages("/things");
  await all.next();
  await all.next();
  await expect(all.next()).rejects.toMatchObject({ code: "protocol" });
  const broken = await startGateway(() => ({ status: 403, json: { detail: "no" } }));
  await expect(testClient(broken.url).service(things).pages("/things").next()).rejects.toMatchObject({
    code: "permission",
    status: 403,
  });
  const { "~paths": _none, ...other } = things;
  const untyped = testClient(broken.url).service({ ...other, ...anyService([{ path: "/other" }]) });
  await expect(untyped.pages("/other").next()).rejects.toMatchObject({ code: "configuration" });
});

test("without a key, the document's server", async () => {
  const gateway = await startGateway(() => ({ json: { a: 1 } }));
  const service = anyService([{ path: "/at" }], {
    servers: [{ url: `${gateway.url}/{v}`, variables: { v: { default: "v1" } } }],
  });
  expect((await createClient().service(service).GET("/at")).data).toEqual({ a: 1 });
  expect(gateway.seen[0]?.url).toBe("/v1/at");
});
