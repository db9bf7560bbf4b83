import { expect, test } from "vitest";
import { type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { anyRaw } from "../testing/raw-service.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

/** Sends a value to an operation of the page. The end of the path names the media types that it accepts. */
async function sent(
  accepted: string,
  value: unknown,
  init: { headers?: Record<string, string> } = {},
): Promise<SeenRequest & { readonly type: string }> {
  const gateway = await startGateway(() => ({ json: {} }));
  await anyRaw(testClient(gateway.url)).POST(`/bodies/${accepted}`, { body: value, ...init });
  const [request] = gateway.seen;
  if (request === undefined) throw new TypeError("nothing was sent");
  return { ...request, type: request.headers["content-type"] ?? "" };
}

/** The parts of a multipart body, each with its headers. */
async function parts({ body, type }: { readonly body: string; readonly type: string }): Promise<string[]> {
  const boundary = /boundary=(\S+)/.exec(type)?.[1] ?? "";
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.trim().replaceAll("\r\n", "\n"));
}

test("JSON where nothing else is documented, and media types that end in +json", async () => {
  expect(await sent("json", { a: 1 })).toMatchObject({ body: '{"a":1}', type: "application/json" });
  const patch = "application/merge-patch+json";
  expect(await sent("patch", { a: null })).toMatchObject({ body: '{"a":null}', type: patch });
});

test("a form", async () => {
  const value = { name: "a b&c", tags: ["x", "y"], nested: { a: 1 }, none: undefined, flag: true };
  expect(await sent("form", value)).toMatchObject({
    body: "name=a%20b%26c&tags=x&tags=y&nested=%7B%22a%22%3A1%7D&flag=true",
    type: form,
  });
  expect((await sent("form-encoded", value)).body).toBe(
    "name=a%20b%26c&tags=x%7Cy&nested%5Ba%5D=1&flag=true",
  );
  expect(await sent("form", new URLSearchParams({ a: "b" }))).toMatchObject({
    body: "a=b",
    type: form,
  });
});

test("a multipart form with texts and files", async () => {
  const file = new File(["bytes"], 'a "b".txt', { type: "text/plain" });
  const request = await sent("multipart", { file, name: "n", ids: [1, 2], blob: new Blob(["x"]) });
  expect(request.type).toMatch(/^multipart\/form-data; boundary=/);
  expect(await parts(request)).toEqual([
    'Content-Disposition: form-data; name="file"; filename="a %22b%22.txt"\nContent-Type: text/plain\n\nbytes',
    'Content-Disposition: form-data; name="name"\n\nn',
    'Content-Disposition: form-data; name="ids"\n\n1',
    'Content-Disposition: form-data; name="ids"\n\n2',
    'Content-Disposition: form-data; name="blob"; filename="blob"\nContent-Type: text/plain\n\nx',
  ]);
});

test("a multipart form with the document's encoding", async () => {
  const value = { meta: ["a"], image: new Blob(["x"]), tags: ["a", "b"], plain: "p", deep: { a: 1 } };
  const request = await sent("multipart-encoded", value);
  expect(await parts(request)).toEqual([
    'Content-Disposition: form-data; name="meta"\nContent-Type: application/json\n\n["a"]',
    'Content-Disposition: form-data; name="image"; filename="image"\nContent-Type: image/png\n\nx',
    'Content-Disposition: form-data; name="tags"\n\na,b',
    'Content-Disposition: form-data; name="plain"\n\np',
    'Content-Disposition: form-data; name="deep"\nContent-Type: application/json\n\n{"a":1}',
  ]);
});

test("of several media types, the one that suits the value, unless the caller's header selects another", async () => {
  expect((await sent("several", { a: 1 })).type).toBe("application/json");
  expect((await sent("several", { a: new Blob(["x"]) })).type).toMatch(/^multipart/);
  expect(await sent("several", { a: 1 }, { headers: { "Content-Type": form } })).toMatchObject({
    type: form,
    body: "a=1",
  });
  const given = new FormData();
  given.append("a", "1");
  expect((await sent("several", given, { headers: { "Content-Type": multipart } })).type).toMatch(
    /boundary=/,
  );
});

test.each<[string, unknown]>([
  ["text", "words"],
  ["bytes", new TextEncoder().encode("words")],
  ["a buffer", new TextEncoder().encode("words").buffer],
  ["a blob", new Blob(["words"])],
  ["a stream", new Blob(["wo", "rds"]).stream()],
])("%s as it is", async (_name, value) => {
  const type = typeof value === "string" ? "text/plain" : "application/pdf";
  expect(await sent(type === "text/plain" ? "text" : "pdf", value)).toMatchObject({ body: "words", type });
});

test("a blob of a type that the operation accepts keeps it", async () => {
  const blob = new Blob(["x"], { type: "image/webp" });
  expect((await sent("any-image", blob)).type).toBe("image/webp");
  expect((await sent("images", blob)).type).toBe("image/webp");
  expect((await sent("bytes", blob)).type).toBe("application/octet-stream");
});

test("a stream is sent once, whatever the answer", async () => {
  const gateway = await startGateway(() => ({ status: 429, json: { detail: "later" } }));
  const raw = anyRaw(testClient(gateway.url));
  const { error } = await raw.PUT("/bodies/text", { body: new Blob(["words"]).stream() });
  expect(error).toEqual({ detail: "later" });
  expect(gateway.seen.map(({ body }) => body)).toEqual(["words"]);
});

test("what cannot be written is an error before anything is sent", async () => {
  const failed = { code: "configuration", message: expect.stringContaining("cannot be written as") };
  await expect(sent("xml", { a: 1 })).rejects.toMatchObject(failed);
  await expect(
    sent("json-or-text", { a: new Blob([]) }, { headers: { "content-type": "application/json" } }),
  ).rejects.toMatchObject(failed);
});

test("a bodySerializer of the caller's", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const raw = anyRaw(testClient(gateway.url));
  await raw.POST("/bodies/form", { body: { a: 1 }, bodySerializer: () => "mine" });
  expect(gateway.seen[0]?.body).toBe("mine");
});
