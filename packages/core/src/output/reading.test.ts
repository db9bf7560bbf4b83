import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Model } from "../model/define-model.js";
import { type Gateway, type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import {
  annexBase64,
  annexHex,
  annexKept,
  annexLines,
  annexSingle,
  annexUnstated,
  annexUrlsafe,
} from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { OutputFile } from "./output-file.js";

const done = { id: "p1", status: "succeeded", completed_at: "2026-03-04T05:06:07Z" };

async function single(
  output: string,
  options: object = {},
  model: Model<object, OutputFile> = annexSingle,
): Promise<OutputFile> {
  const gateway = await startGateway(() => ({ json: { ...done, output } }));
  return testClient(gateway.url, options).run(model, { prompt: "x" });
}

async function host(reply: Reply): Promise<Gateway> {
  return startGateway(() => reply);
}

/** A host that sends endlessly and counts the bytes. */
async function endless(): Promise<{ url: string; sent: () => number }> {
  let sent = 0;
  const server = createServer((_request, response) => {
    const chunk = Buffer.alloc(64 * 1024);
    const send = (): void => {
      do sent += chunk.length;
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", send);
    send();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/film.mp4`, sent: () => sent };
}

test.each<[string, Model<object, OutputFile>, string, string | undefined]>([
  ["base64", annexBase64, "aGk=", "image/png"],
  ["base64 of no stated kind", annexUnstated, "SUQzaGk=", "audio/mpeg"],
  ["URL-safe base64", annexUrlsafe, "-_8", undefined],
  ["hex", annexHex, "6869", "audio/mpeg"],
  ["hex in lines", annexLines, "49 44\n33", "audio/mpeg"],
  ["a data URL all the same", annexUnstated, "data:image/gif;base64,aGk=", "image/gif"],
])("%s is a file", async (what, model, text, contentType) => {
  const file = await single(text, {}, model);
  const bytes = await file.bytes();
  const encoding = what.startsWith("hex") ? "hex" : "base64";
  const want = Buffer.from(text.replace(/^data:.*,|\s/g, ""), encoding);
  expect(Buffer.from(bytes).equals(want)).toBe(true);
  if (contentType !== undefined) expect(file.contentType).toBe(contentType);
  expect(file.expiresAt).toBeUndefined();
  expect(JSON.parse(JSON.stringify(file))).toMatch(/^data:/);
});

test("what a vague host sends is known by its content", async () => {
  const { url } = await host({ text: "GIF89a", headers: { "content-type": "application/octet-stream" } });
  const file = await single(`${url}/out`);
  await file.bytes();
  expect([file.contentType, file.name]).toEqual(["image/gif", "out.gif"]);
});

test("the host's media type takes precedence over the fact that content is text", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corsac-names-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const names: [path: string, type: string, want: string][] = [
    ["rows", "text/csv", "rows.csv"],
    ["rows", "application/octet-stream", "rows.txt"],
    ["more.csv", "application/octet-stream", "more.csv"],
    ["picture.png", "image/png", "picture.png"],
  ];
  for (const [path, type, want] of names) {
    const { url } = await host({ text: "a,b", headers: { "content-type": type } });
    const file = await single(`${url}/${path}`);
    expect(await file.save(folder)).toBe(join(folder, want));
    const again = await single(`${url}/${path}`);
    await again.bytes();
    expect(again.name).toBe(want);
  }
});

test.each(["file:///etc/passwd", "blob:x", "javascript:1", "s3://bucket/1.png"])(
  "%j is no file of the web: run says so, with the prediction",
  async (url) => {
    const { error } = await outcome(single(url));
    expect(error).toMatchObject({ code: "protocol", prediction: { id: "p1" } });
    expect(String(error)).toContain("no address of a file");
  },
);

test.each(["data:broken", "data:x;base64,!"])("%s is no valid data URL", async (url) => {
  const { error } = await outcome((await single(url)).bytes());
  expect(error).toMatchObject({ code: "protocol" });
});

test.each<[string, string, string]>([
  ["/out/1.png", "/out/1.png", "/out/1.png"],
  ["1.png", "/annex/1.png", "/annex/single/1.png"],
  ["//{host}/out/2.png", "/out/2.png", "/out/2.png"],
  [" {url}/out/3.png\n", "/out/3.png", "/out/3.png"],
])("the address %j is resolved against that of its response", async (address, ofCreate, ofQuery) => {
  for (const [isDone, path] of [
    [true, ofCreate],
    [false, ofQuery],
  ] as const) {
    const gateway = await startGateway(({ method, url }) => {
      if (url.endsWith(".png")) return { text: "pixels" };
      const output = address.replace("{url}", gateway.url).replace("{host}", new URL(gateway.url).host);
      return {
        json: method === "POST" && !isDone ? { id: "p1", status: "processing" } : { ...done, output },
      };
    });
    const file = await testClient(gateway.url).run(annexSingle, { prompt: "x" });
    expect(file.url).toBe(`${gateway.url}${path}`);
    expect(await file.text()).toBe("pixels");
    expect(gateway.seen.at(-1)?.url).toBe(path);
  }
});

test("a data URL in capitals, and one with spaces around it", async () => {
  expect(await (await single("DATA:,hello")).text()).toBe("hello");
  expect(await (await single(" data:text/plain,hello\n")).text()).toBe("hello");
});

test("what a host repeats of a key is not in its error", async () => {
  const { url } = await host({ status: 400, text: `no file for ${key}` });
  const { error } = await outcome((await single(`${url}/a.png`)).bytes());
  expect(String(error)).toContain("no file for [redacted]");
});

test("the error of a removed file has the message of its host", async () => {
  const { url } = await host({ status: 403, json: { message: "Signature expired" } });
  const { error } = await outcome((await single(`${url}/a.png`)).bytes());
  expect(error).toMatchObject({ code: "output-expired" });
  expect(String(error)).toContain("The host responded: Signature expired");
});

test("a file whose content-length is too large is refused before it is read, one without is stopped at the limit", async () => {
  const stated = await host({ text: "x".repeat(2000) });
  const file = await single(`${stated.url}/a.png`, { maximumFileSize: 1000 });
  expect((await outcome(file.bytes())).error).toMatchObject({
    code: "output-too-large",
    url: `${stated.url}/a.png`,
  });
  const { url, sent } = await endless();
  const film = await single(url, { maximumFileSize: 1_000_000 });
  for (const read of [film.bytes(), new Response(film.stream()).text()]) {
    expect((await outcome<unknown>(read)).error).toMatchObject({ code: "output-too-large" });
  }
  expect(sent()).toBeLessThan(50_000_000);
  const inline = await single(`data:,${"x".repeat(2000)}`, { maximumFileSize: 1000 });
  expect((await outcome(inline.bytes())).error).toMatchObject({ code: "output-too-large" });
});

test("a stream requests nothing before it is read, and no more than is read", async () => {
  const { url, sent } = await endless();
  const stream = (await single(url)).stream();
  expect(sent()).toBe(0);
  const reader = stream.getReader();
  await reader.read();
  let before = -1;
  // Until the buffers between the two are full.
  while (before !== sent()) {
    before = sent();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(before).toBeLessThan(50_000_000);
  await reader.cancel();
});

test("a stream that breaks off is an error with its URL, and without the key", async () => {
  const { url } = await host("cut");
  const text = new Response((await single(`${url}/a.png?k=${encodeURIComponent(key)}`)).stream()).text();
  const { error } = await outcome(text);
  expect(error).toMatchObject({ code: "connection", category: "network", method: "GET" });
  expect(JSON.stringify(error)).not.toContain("sk-secret");
});

test("a file has its expiry time, also in the error after it", async () => {
  const { url } = await host({ status: 404 });
  const gateway = await startGateway(() => ({ json: { ...done, output: [`${url}/a.png`] } }));
  const [file] = await testClient(gateway.url).run(annexKept, { prompt: "x" });
  if (file === undefined) throw new TypeError("no file");
  expect(file.expiresAt?.toISOString()).toBe("2026-03-04T06:06:07.000Z");
  const { error } = await outcome(file.bytes());
  expect(error).toMatchObject({ code: "output-expired", category: "expired" });
  expect(String(error)).toContain("it was kept until 2026-03-04T06:06:07.000Z");
});

test("a redirect to a file of this machine is not followed", async () => {
  const gateway = await startGateway(({ method }) =>
    method === "POST"
      ? { json: { ...done, output: `${gateway.url}/out/1` } }
      : { status: 302, headers: { location: "file:///etc/passwd" } },
  );
  const file = await testClient(gateway.url).run(annexSingle, { prompt: "x" });
  expect((await outcome(file.bytes())).error).toMatchObject({ code: "protocol" });
});

test("a URL with a user name is a clear error without the password, and nothing is fetched", async () => {
  const files = await host({ text: "abc" });
  const file = await single(files.url.replace("http://", "http://user:pa55word@"));
  const { error } = await outcome(file.text());
  expect(error).toMatchObject({
    code: "protocol",
    message: `The output is no URL of the web without a user name: ${files.url}`,
  });
  expect(JSON.stringify(error)).not.toContain("pa55word");
  expect(files.seen).toEqual([]);
});

test("a file is requested without compression, whose end `fetch` may not check", async () => {
  const gateway = await host({ headers: { "content-type": "text/plain" }, text: "whole" });
  const file = await single(`${gateway.url}/f.txt`);
  expect(new TextDecoder().decode(await file.bytes())).toBe("whole");
  expect(gateway.seen.at(-1)?.headers["accept-encoding"]).toBe("identity");
});
