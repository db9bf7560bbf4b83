import { expect, test } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

/** The end of an operation's path, which names the media types of its response. */
type Documented = "json" | "text" | "xml" | "none" | "png" | "json-or-png" | "json-or-events";

async function got(
  type: string | undefined,
  text: string,
  documented: Documented,
  more: Partial<Exclude<Reply, string>> = {},
): Promise<unknown> {
  const gateway = await startGateway(() => ({ headers: { "content-type": type ?? "" }, text, ...more }));
  return (await anyRaw(testClient(gateway.url)).GET(`/responses/${documented}`)).data;
}

test.each<[string, string, Documented, unknown]>([
  ["application/json; charset=utf-8", '{"a":1}', "json", { a: 1 }],
  ["application/problem+json", '{"a":1}', "text", { a: 1 }],
  ["text/plain", "words", "text", "words"],
  ["application/xml", "<a/>", "xml", "<a/>"],
  ["text/plain", "done", "none", "done"],
  ["text/plain", '{"a":1}', "json", { a: 1 }],
  ["", '{"a":1}', "json", { a: 1 }],
  ["text/plain", '{"a":1}', "json-or-png", { a: 1 }],
  ["application/octet-stream", '{"a":1}', "json-or-png", { a: 1 }],
  ["application/json", '{"id":1720333718022739123}', "json", { id: "1720333718022739123" }],
  ["application/json", "", "json", undefined],
])("%s %j, documented %s", async (type, text, documented, wanted) => {
  expect(await got(type, text, documented)).toEqual(wanted);
});

test.each<[string, Documented]>([
  ["image/png", "png"],
  ["image/png", "json"],
  ["application/octet-stream", "png"],
  ["application/zip", "none"],
])("bytes of %s, documented %s", async (type, documented) => {
  const blob = await got(type, "bytes", documented);
  expect(blob).toBeInstanceOf(Blob);
  if (!(blob instanceof Blob)) return;
  expect([await blob.text(), blob.type]).toEqual(["bytes", type]);
});

test("a web page where JSON is documented is an error", async () => {
  await expect(got("text/html", "<html>hello", "json")).rejects.toMatchObject({
    code: "protocol",
    message: expect.stringContaining("<html>hello"),
  });
});

test("events, as they come, with their JSON", async () => {
  const text = 'data: {"a":1}\n\nevent: end\nid: 7\ndata: [DONE]\n\ndata: trunca';
  const events = await got("text/event-stream", text, "json-or-events");
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
  const raw = anyRaw(client);
  await raw.GET("/responses/png-or-json");
  await raw.GET("/responses/json");
  await raw.GET("/responses/json", { headers: { Accept: "text/csv" } });
  expect(gateway.seen.map(({ headers }) => headers.accept)).toEqual([
    "image/png, application/json",
    "application/json",
    "text/csv",
  ]);
});

test("parseAs selects how a response is read", async () => {
  const gateway = await startGateway(() => ({ headers: { "content-type": "image/png" }, text: '{"a":1}' }));
  const raw = anyRaw(testClient(gateway.url));
  expect((await raw.GET("/responses/png", { parseAs: "json" })).data).toEqual({ a: 1 });
  expect((await raw.GET("/responses/png", { parseAs: "text" })).data).toBe('{"a":1}');
  expect((await raw.GET("/responses/png", { parseAs: "arrayBuffer" })).data).toBeInstanceOf(ArrayBuffer);
  expect((await raw.GET("/responses/png", { parseAs: "stream" })).data).toBeInstanceOf(ReadableStream);
});

test("a response that has no body", async () => {
  expect(await got("image/png", "", "png", { status: 204 })).toBeUndefined();
});

test("limits hold: of JSON, and of files", async () => {
  const gateway = await startGateway(({ url }) =>
    url === "/responses/json"
      ? { json: "x".repeat(100) }
      : { headers: { "content-type": "image/png" }, text: "x".repeat(100) },
  );
  const client = testClient(gateway.url, { maximumResponseSize: 50, maximumFileSize: 50 });
  await expect(anyRaw(client).GET("/responses/json")).rejects.toMatchObject({
    code: "output-too-large",
  });
  await expect(anyRaw(client).GET("/responses/png")).rejects.toMatchObject({ code: "output-too-large" });
});

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
