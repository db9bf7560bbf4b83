import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { type Gateway, type Reply, startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { OutputFile } from "./output-file.js";
import { saveFile as saveNowhere } from "./save-file.js";

const picture: Reply = { text: "pixels", headers: { "content-type": "image/png; charset=binary" } };

/** Two files of a prediction, on a host that is not the gateway. */
async function twoFiles(answer: (count: number) => Reply): Promise<{ files: OutputFile[]; host: Gateway }> {
  const host = await startGateway((_request, count) => answer(count));
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: [`${host.url}/out/a%20b.png`, `${host.url}/out/plain`] },
  }));
  return { files: await testClient(gateway.url).run(draw, { prompt: "x" }), host };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "corsac-core-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test("nothing is fetched before the first read, and then once", async () => {
  const { files, host } = await twoFiles(() => picture);
  const [file] = files;
  expect(JSON.stringify({ files })).toBe(`{"files":["${host.url}/out/a%20b.png","${host.url}/out/plain"]}`);
  expect(`${file}`).toBe(file?.url);
  expect(inspect(files)).not.toContain(key);
  expect(host.seen).toHaveLength(0);
  const first = await file?.bytes();
  first?.fill(0);
  expect(await file?.text()).toBe("pixels");
  expect((await file?.blob())?.type).toBe("image/png");
  expect(await new Response(file?.stream()).text()).toBe("pixels");
  expect(file?.contentType).toBe("image/png");
  expect(host.seen).toHaveLength(1);
});

test("the key is sent to no other host", async () => {
  const { files, host } = await twoFiles(() => picture);
  await files[0]?.bytes();
  await new Response(files[1]?.stream()).bytes();
  expect(host.seen).toHaveLength(2);
  expect(JSON.stringify(host.seen)).not.toContain("sk-secret");
});

test("the key is sent to the configured origin, and not across a redirect", async () => {
  const host = await startGateway(() => picture);
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST")
      return { json: { id: "p1", status: "succeeded", output: [`${origin()}/files/1`] } };
    if (url === "/files/1") return { status: 302, headers: { location: "/files/2" } };
    return { status: 302, headers: { location: `${host.url}/signed` } };
  });
  const origin = (): string => gateway.url;
  const [file] = await testClient(gateway.url).run(draw, { prompt: "x" });
  expect(await file?.text()).toBe("pixels");
  expect(gateway.seen.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill(`Bearer ${key}`));
  expect(JSON.stringify(host.seen)).not.toContain("sk-secret");
});

test.each([403, 404, 410])("%i is an error that it has expired, with the URL", async (status) => {
  const { files } = await twoFiles(() => ({ status }));
  const error = await files[0]?.bytes().catch((reason: unknown) => reason);
  expect(OutputExpiredError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ url: files[0]?.url, status });
});

test("an interrupted download is retried; one that failed can be read again", async () => {
  const { files, host } = await twoFiles((count) =>
    count === 1 ? "cut" : count < 4 ? { status: 400, json: { detail: "no" } } : picture,
  );
  await expect(files[0]?.bytes()).rejects.toMatchObject({ code: "input" });
  await expect(files[0]?.bytes()).rejects.toMatchObject({ code: "input" });
  expect(await files[0]?.text()).toBe("pixels");
  expect(host.seen).toHaveLength(4);
});

test("save: complete, at the given path, or in a folder under its own name", async () => {
  const { files } = await twoFiles(() => picture);
  const path = await folder();
  expect(await files[0]?.save(join(path, "new", "fox.png"))).toBe(join(path, "new", "fox.png"));
  expect(await files[0]?.save(path)).toBe(join(path, "a-b.png"));
  expect(await files[1]?.save(`${path}/deep/`)).toBe(join(path, "deep", "plain.png"));
  expect(await readFile(join(path, "deep", "plain.png"), "utf8")).toBe("pixels");
});

test("save leaves nothing behind when it fails", async () => {
  const { files } = await twoFiles(() => "cut");
  const path = await folder();
  await expect(files[0]?.save(join(path, "fox.png"))).rejects.toThrow();
  expect(await readdir(path)).toEqual([]);
});

test("without a file system, save is a clear error", async () => {
  await expect(saveNowhere("x", {}, new ReadableStream(), () => "x")).rejects.toMatchObject({
    code: "configuration",
  });
});

test("a data URL is a file like any other", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["data:image/svg+xml;base64,PHN2Zy8+"] },
  }));
  const [file] = await testClient(gateway.url).run(draw, { prompt: "x" });
  expect(file?.contentType).toBe("image/svg+xml");
  expect(await file?.text()).toBe("<svg/>");
  expect(file?.name).toBe("output.svg");
});
