import { expect, test } from "vitest";
import type { OutputFile } from "../output/output-file.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { annexPaired, draw } from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { createProxy } from "./create-proxy.js";
import { fileAnswer } from "./proxied-files.js";

test("files of the listed origins come through the proxy, as files and never as pages of one's site", async () => {
  const files = await startGateway(({ url }) =>
    url === "/gone.png"
      ? { status: 404 }
      : {
          text: `bytes of ${url}`,
          headers: { "content-type": url.endsWith(".html") ? "text/html" : "image/png" },
        },
  );
  const urls = [
    `${files.url}/1.png`,
    "https://elsewhere.example/2.png",
    `${files.url}/3.html`,
    `${files.url}/gone.png`,
  ];
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: { files: urls } },
  }));
  const asked: string[] = [];
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [annexPaired],
    secret: "a secret of one's own",
    authorize: (_request, { kind }) => asked.push(kind) > 0 && asked.length < 6,
    files: { origins: [files.url] },
  });
  const send = (path: string, init?: RequestInit): Promise<Response> =>
    proxy(new Request(`https://app.example${path}`, init));
  const created = await send("/api/predictions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "annex-paired", input: { prompt: "x" } }),
  });
  const { id, output } = await created.json();
  const place = (index: number): string => `/api/predictions/${id}/files/${index}`;
  expect(output).toEqual({ files: [place(0), urls[1], place(1), place(2)] });
  expect((await (await send(`/api/predictions/${id}`)).json()).output).toEqual(output);

  const image = await send(output.files[0]);
  expect(await image.text()).toBe("bytes of /1.png");
  expect(Object.fromEntries(image.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline; filename*=UTF-8''1.png",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  const html = await send(place(1));
  expect(html.headers.get("content-disposition")).toMatch(/^attachment/);
  expect((await send(place(2))).status).toBe(410);
  expect(asked).toEqual(["create", "get", "file", "file", "file"]);
  expect((await send(place(0))).status).toBe(403);
  expect(JSON.stringify(files.seen)).not.toContain(key);
});

test("a redirect of a listed origin to another one is not followed", async () => {
  const inner = await startGateway(() => ({ text: "metadata" }));
  const files = await startGateway(({ url }) => ({
    status: 302,
    headers: { location: url === "/1.png" ? "/2.png" : `${inner.url}/latest` },
  }));
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: { files: [`${files.url}/1.png`] } },
  }));
  const errors: unknown[] = [];
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [annexPaired],
    secret: "a secret of one's own",
    authorize: () => true,
    files: { origins: [files.url] },
    onError: (error) => errors.push(error),
  });
  const created = await proxy(
    new Request("https://app.example/predictions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "annex-paired", input: { prompt: "x" } }),
    }),
  );
  const { output } = await created.json();
  const file = await proxy(new Request(`https://app.example${output.files[0]}`));
  expect(file.status).toBe(502);
  expect(await file.text()).not.toContain("metadata");
  expect(errors).toMatchObject([{ code: "protocol" }]);
  expect(inner.seen).toEqual([]);
  expect(files.seen.map(({ url }) => url)).toEqual(["/1.png", "/2.png"]);
});

test("without a media type of the host, the first bytes decide", async () => {
  const files = await startGateway(({ url }) => ({
    text: url === "/a" ? "GIF89a" : "<svg>",
    headers: { "content-type": "application/octet-stream" },
  }));
  const urls = [`${files.url}/a`, `${files.url}/b`];
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "succeeded", output: urls } }));
  const [gif, svg] = await Promise.all(
    urls.map(async (url) => fileAnswer(await fileAt(gateway.url, url), { origins: [files.url] })),
  );
  expect(gif?.headers.get("content-type")).toBe("image/gif");
  expect(gif?.headers.get("content-disposition")).toMatch(/^inline/);
  expect(svg?.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg?.headers.get("content-disposition")).toMatch(/^attachment/);
});

async function fileAt(gateway: string, url: string): Promise<OutputFile> {
  const files = await testClient(gateway).run(draw, { prompt: "x" });
  const file = files.find((one) => one.url === url);
  if (file === undefined) throw new Error(`no ${url}`);
  return file;
}

test.each([
  ["without the option", undefined],
  ["of no listed origin", { origins: ["https://other.example"] }],
])("%s there is nothing", async (_name, files) => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] },
  }));
  const proxy = createProxy({
    client: testClient(gateway.url),
    models: [draw],
    secret: "a secret of one's own",
    authorize: () => true,
    files,
  });
  const created = await proxy(
    new Request("https://app.example/predictions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "draw", input: { prompt: "x" } }),
    }),
  );
  const { id, output } = await created.json();
  expect(output).toEqual(["https://f.example/1.png"]);
  for (const index of ["0", "7"]) {
    expect((await proxy(new Request(`https://app.example/predictions/${id}/files/${index}`))).status).toBe(
      404,
    );
  }
});
