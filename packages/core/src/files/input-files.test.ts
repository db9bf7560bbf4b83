import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import {
  porterInline,
  porterRetouch,
  sorterRetouch,
  trayRetouch,
} from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { InputFile } from "./input-file.js";
import { readLocalFile } from "./local-file.js";

async function gatewayFor(upload: unknown = { urls: { get: "https://files.example/7" } }): Promise<Gateway> {
  return startGateway(({ url }) =>
    url.endsWith("/files")
      ? { json: upload }
      : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
  );
}

function sentInput(gateway: Gateway): unknown {
  return JSON.parse(gateway.seen.at(-1)?.body ?? "").input;
}

const pixels = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const url = `data:image/png;base64,${Buffer.from(pixels).toString("base64")}`;

test.each<[string, () => InputFile]>([
  ["a Blob", () => new Blob([pixels], { type: "image/png" })],
  ["a Blob that does not say what it is", () => new Blob([pixels])],
  ["a Blob that an object store gave", () => new Blob([pixels], { type: "application/octet-stream" })],
  ["a Blob of another object store", () => new Blob([pixels], { type: "binary/octet-stream" })],
  ["a File", () => new File([pixels], "a.png", { type: "image/png; charset=binary" })],
  ["a Buffer", () => Buffer.from(pixels)],
  ["a view into the middle of a buffer", () => new Uint8Array([0, ...pixels, 0]).subarray(1, 11)],
  ["another typed array", () => new Uint16Array(pixels.slice().buffer)],
  ["a DataView", () => new DataView(pixels.slice().buffer)],
  ["an ArrayBuffer", () => pixels.slice().buffer],
  ["a web stream", () => new Blob([pixels]).stream()],
  [
    "a Node stream",
    () => Readable.from([Buffer.from(pixels.subarray(0, 4)), Buffer.from(pixels.subarray(4))]),
  ],
])("%s is sent as a data URL, wherever it stands", async (_what, file) => {
  const gateway = await gatewayFor();
  await testClient(gateway.url).run(trayRetouch, {
    image: file(),
    more: { layers: ["https://f.example/1", file()] },
  });
  expect(sentInput(gateway)).toEqual({ image: url, more: { layers: ["https://f.example/1", url] } });
  expect(gateway.seen).toHaveLength(1);
});

test("a file: URL is read, one of the web is sent; text never is read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corsac-input-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "漁 火.png");
  await writeFile(path, pixels);
  const gateway = await gatewayFor();
  const client = testClient(gateway.url);
  await client.run(trayRetouch, {
    image: pathToFileURL(path),
    more: { layers: [path, String(pathToFileURL(path))] },
  });
  expect(sentInput(gateway)).toEqual({ image: url, more: { layers: [path, String(pathToFileURL(path))] } });
  await client.run(trayRetouch, { image: new URL("https://f.example/1.png") });
  expect(sentInput(gateway)).toEqual({ image: "https://f.example/1.png" });
  const { error } = await outcome(
    client.run(trayRetouch, { image: pathToFileURL(join(folder, "none.png")) }),
  );
  expect(error).toMatchObject({ code: "configuration" });
  expect(gateway.seen).toHaveLength(2);
  await expect(readLocalFile(pathToFileURL(path), 1)).rejects.toMatchObject({ code: "configuration" });
});

test("what another prediction made is sent by its URL", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] },
  }));
  const client = testClient(gateway.url);
  const {
    output: [file],
  } = await client.run(trayRetouch, { image: "https://f.example/0.png" });
  if (file === undefined) throw new Error("no file");
  await client.run(trayRetouch, { image: file });
  expect(sentInput(gateway)).toEqual({ image: "https://f.example/1.png" });
});

test("8, 9: a file of 130 kB is sent whole, and nothing of the client with it", async () => {
  const gateway = await gatewayFor();
  const bytes = new Uint8Array(130_000).map((_byte, index) => index % 251);
  await testClient(gateway.url).run(trayRetouch, { image: new Blob([bytes], { type: "image/png" }) });
  expect(sentInput(gateway)).toEqual({
    image: `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`,
  });
  expect(gateway.seen[0]?.body).not.toContain("sk-secret");
});

test("a larger file is uploaded with the key where the service has an upload", async () => {
  const gateway = await gatewayFor();
  const bytes = new Uint8Array(300_000).fill(7);
  await testClient(gateway.url).run(porterRetouch, {
    image: new File([bytes], "fox.png", { type: "image/png" }),
  });
  const [upload] = gateway.seen;
  expect(upload).toMatchObject({ method: "POST", url: "/v1/files" });
  expect(upload?.headers).toMatchObject({ authorization: `Bearer ${key}` });
  expect(upload?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(upload?.body).toMatch(/name="content"; filename="fox.png"\r\nContent-Type: image\/png/);
  expect(sentInput(gateway)).toEqual({ image: "https://files.example/7" });
});

test.each([
  ["is a file of 293 kB; at most 256 kB: tray has no operation that takes files", trayRetouch, 300_000],
  ["is a file of 977 kB; at most 976 kB: the service's limit", porterRetouch, 1_000_001],
])("a file that is too large is an error before anything is sent: %s", async (words, model, size) => {
  const gateway = await gatewayFor();
  const layers = ["https://f.example/1", new Blob([new Uint8Array(size)])];
  const { error } = await outcome(testClient(gateway.url).run(model, { image: "x", more: { layers } }));
  expect(error).toMatchObject({ code: "input", violations: [{ path: "/more/layers/1", keyword: "file" }] });
  expect(String(error)).toContain(words);
  expect(gateway.seen).toEqual([]);
});

test("of several uploads the first that accepts the media type is used", async () => {
  const gateway = await gatewayFor({ urls: { get: "https://files.example/7" }, key: 12 });
  const client = testClient(gateway.url);
  const bytes = new Uint8Array(300_000).fill(7);
  await client.run(sorterRetouch, { image: new Blob([bytes], { type: "image/png" }) });
  expect(sentInput(gateway)).toEqual({ image: "https://files.example/7" });
  await client.run(sorterRetouch, { image: new Blob([bytes], { type: "audio/mpeg" }) });
  const sound = gateway.seen.at(-2);
  expect(sound).toMatchObject({ method: "PUT", url: "/v1/sounds/files" });
  expect(sound?.headers).toMatchObject({ "content-type": "audio/mpeg", "content-length": "300000" });
  expect(sentInput(gateway)).toEqual({ image: "12" });
  const other = await outcome(client.run(sorterRetouch, { image: new Blob([bytes], { type: "video/mp4" }) }));
  expect(String(other.error)).toContain("is a file of video/mp4: the service takes image/*, audio/mpeg");
  const large = new Blob([new Uint8Array(400_001)], { type: "image/png" });
  const tooLarge = await outcome(client.run(sorterRetouch, { image: large }));
  expect(String(tooLarge.error)).toContain("391 kB; at most 390 kB: the service's limit");
  expect(gateway.seen).toHaveLength(4);
});

test("files of a model with upload: false are never uploaded", async () => {
  const gateway = await gatewayFor();
  const image = new Blob([new Uint8Array(300_000)], { type: "image/png" });
  const model = porterInline;
  const { error } = await outcome(testClient(gateway.url).run(model, { image }));
  expect(String(error)).toContain("porter has no operation that takes files of this model");
  expect(gateway.seen).toEqual([]);
});

test("an endless stream ends at the client's limit", async () => {
  const gateway = await gatewayFor();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
  });
  const client = testClient(gateway.url, { maximumFileSize: 1_000_000 });
  const { error } = await outcome(client.run(trayRetouch, { image: endless }));
  expect(error).toMatchObject({ code: "configuration" });
  expect(gateway.seen).toEqual([]);
});

test("an answer to an upload that has no URL is an error with its words", async () => {
  const gateway = await gatewayFor({ id: "f1" });
  const image = new Blob([new Uint8Array(300_000)]);
  const { error } = await outcome(testClient(gateway.url).run(porterRetouch, { image }));
  expect(error).toMatchObject({ code: "protocol" });
  expect(String(error)).toContain('without a URL at /urls/get: {"id":"f1"}');
});

test("a file where none can stand is a violation like any other, and nothing is read", async () => {
  const gateway = await gatewayFor();
  const stream = new Blob([pixels]).stream();
  const misplaced: object = { width: stream };
  const { error } = await outcome(testClient(gateway.url).run(trayRetouch, { image: "x", ...misplaced }));
  expect(error).toMatchObject({ code: "input", violations: [{ path: "/width", keyword: "type" }] });
  expect(stream.locked).toBe(false);
  expect(gateway.seen).toEqual([]);
});
