import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

async function got(
  type: string | undefined,
  text: string,
  responses?: readonly string[],
  more: Partial<Exclude<Reply, string>> = {},
): Promise<unknown> {
  const gateway = await startGateway(() => ({ headers: { "content-type": type ?? "" }, text, ...more }));
  const raw = anyRaw(testClient(gateway.url), { path: "/at", ...(responses && { responses }) });
  return (await raw.GET("/at")).data;
}

test.each<[string, string, string[] | undefined, unknown]>([
  ["application/json; charset=utf-8", '{"a":1}', undefined, { a: 1 }],
  ["application/problem+json", '{"a":1}', ["text/plain"], { a: 1 }],
  ["text/plain", "words", ["text/plain"], "words"],
  ["application/xml", "<a/>", ["application/xml"], "<a/>"],
  ["text/plain", "done", [], "done"],
  ["text/plain", '{"a":1}', undefined, { a: 1 }],
  ["", '{"a":1}', undefined, { a: 1 }],
  ["text/plain", '{"a":1}', ["application/json", "image/png"], { a: 1 }],
  ["application/octet-stream", '{"a":1}', ["application/json", "image/png"], { a: 1 }],
  ["application/json", '{"id":1720333718022739123}', undefined, { id: "1720333718022739123" }],
  ["application/json", "", undefined, undefined],
])("%s %j, documented %j", async (type, text, documented, wanted) => {
  expect(await got(type, text, documented)).toEqual(wanted);
});

test.each<[string, string[] | undefined]>([
  ["image/png", ["image/png"]],
  ["image/png", undefined],
  ["application/octet-stream", ["image/png"]],
  ["application/zip", []],
])("bytes of %s, documented %j", async (type, documented) => {
  const blob = await got(type, "bytes", documented);
  expect(blob).toBeInstanceOf(Blob);
  if (!(blob instanceof Blob)) return;
  expect([await blob.text(), blob.type]).toEqual(["bytes", type]);
});

test("a web page where JSON is documented is an error", async () => {
  await expect(got("text/html", "<html>hello")).rejects.toMatchObject({
    code: "protocol",
    message: expect.stringContaining("<html>hello"),
  });
});

test("events, as they come, with their JSON", async () => {
  const text = 'data: {"a":1}\n\nevent: end\nid: 7\ndata: [DONE]\n\ndata: trunca';
  const events = await got("text/event-stream", text, ["application/json", "text/event-stream"]);
  const seen: unknown[] = [];
  if (!isIterable(events)) throw new TypeError("no events");
  for await (const event of events) seen.push(event);
  expect(seen).toEqual([
    { event: "message", data: '{"a":1}', id: undefined, json: { a: 1 } },
    { event: "end", data: "[DONE]", id: "7", json: undefined },
  ]);
});

test("the accept header has the documented media types", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const client = testClient(gateway.url);
  await anyRaw(client, { path: "/at", responses: ["image/png", "application/json"] }).GET("/at");
  await anyRaw(client, { path: "/at" }).GET("/at");
  await anyRaw(client, { path: "/at" }).GET("/at", { headers: { Accept: "text/csv" } });
  expect(gateway.seen.map(({ headers }) => headers.accept)).toEqual([
    "image/png, application/json",
    "application/json",
    "text/csv",
  ]);
});

test("parseAs selects how a response is read", async () => {
  const gateway = await startGateway(() => ({ headers: { "content-type": "image/png" }, text: '{"a":1}' }));
  const raw = anyRaw(testClient(gateway.url), { path: "/at", responses: ["image/png"] });
  expect((await raw.GET("/at", { parseAs: "json" })).data).toEqual({ a: 1 });
  expect((await raw.GET("/at", { parseAs: "text" })).data).toBe('{"a":1}');
  expect((await raw.GET("/at", { parseAs: "arrayBuffer" })).data).toBeInstanceOf(ArrayBuffer);
  expect((await raw.GET("/at", { parseAs: "stream" })).data).toBeInstanceOf(ReadableStream);
});

test("a response that has no body", async () => {
  expect(await got("image/png", "", ["image/png"], { status: 204 })).toBeUndefined();
});

test("limits hold: of JSON, and of files", async () => {
  const gateway = await startGateway(({ url }) =>
    url === "/json"
      ? { json: "x".repeat(100) }
      : { headers: { "content-type": "image/png" }, text: "x".repeat(100) },
  );
  const client = testClient(gateway.url, { maximumResponseSize: 50, maximumFileSize: 50 });
  await expect(anyRaw(client, { path: "/json" }).GET("/json")).rejects.toMatchObject({
    code: "output-too-large",
  });
  const raw = anyRaw(client, { path: "/png", responses: ["image/png"] });
  await expect(raw.GET("/png")).rejects.toMatchObject({ code: "output-too-large" });
});

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
