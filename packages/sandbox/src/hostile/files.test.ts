import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.js";
import { studioService } from "../fixtures/studio-service.js";

let sandbox: Sandbox;
let url: string;
let tag: string;
let length: number;

beforeAll(async () => {
  sandbox = createSandbox({ documents: [studioService] });
  const created = await sandbox.fetch(
    new Request("https://sandbox.example/song", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"prompt":"x"}',
    }),
  );
  url = String(await created.json());
  const file = await sandbox.fetch(new Request(url));
  tag = file.headers.get("etag") ?? "";
  length = (await file.arrayBuffer()).byteLength;
});
afterAll(() => sandbox.close());

it.each<[what: string, headers: () => Record<string, string>, status: number, bytes: () => number]>([
  ["nothing special", () => ({}), 200, () => length],
  ["the tag that it has", () => ({ "if-none-match": tag }), 304, () => 0],
  ["one of several tags, weak", () => ({ "if-none-match": `"a", W/${tag}` }), 304, () => 0],
  ["any tag", () => ({ "if-none-match": "*" }), 304, () => 0],
  ["another tag", () => ({ "if-none-match": '"a"' }), 200, () => length],
  ["a tag without quotes", () => ({ "if-none-match": tag.slice(1, -1) }), 200, () => length],
  ["only this file", () => ({ "if-match": tag }), 200, () => length],
  ["only another file", () => ({ "if-match": '"a"' }), 412, () => 0],
  ["only this file, weakly", () => ({ "if-match": `W/${tag}` }), 412, () => 0],
  ["a part of this file", () => ({ "if-range": tag, range: "bytes=1-2" }), 206, () => 2],
  ["a part of another file", () => ({ "if-range": '"a"', range: "bytes=1-2" }), 200, () => length],
  ["no bytes at the end", () => ({ range: "bytes=-0" }), 416, () => 0],
  ["bytes behind the end", () => ({ range: `bytes=${length}-` }), 416, () => 0],
  ["more than there is", () => ({ range: `bytes=0-${"9".repeat(15)}` }), 206, () => length],
  ["numbers without end", () => ({ range: `bytes=0-${"9".repeat(400)}` }), 200, () => length],
  ["negative bytes", () => ({ range: "bytes=-5--1" }), 200, () => length],
  ["a thousand parts", () => ({ range: `bytes=${"0-0,".repeat(1000)}1-1` }), 200, () => length],
])("a file with a condition: %s", async (_what, headers, status, bytes) => {
  const response = await sandbox.fetch(new Request(url, { headers: headers() }));
  expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([status, bytes()]);
});

it("HEAD of a file has its length, and no part of it", async () => {
  const response = await sandbox.fetch(new Request(url, { method: "HEAD", headers: { range: "bytes=0-1" } }));
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
    200,
    String(length),
    "",
  ]);
});

it.each(["POST", "PUT", "DELETE", "PATCH"])("a file takes no %s", async (method) => {
  expect((await sandbox.fetch(new Request(url, { method }))).status).toBe(404);
});
