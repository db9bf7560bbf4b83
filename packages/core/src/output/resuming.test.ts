import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { defineModel } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import type { OutputFile } from "./output-file.js";

const content = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
const digest = (bytes: Uint8Array): boolean => content.equals(bytes);

interface Host {
  /** How many bytes of each response are sent before the connection breaks; the last number is for all others. */
  readonly cuts: readonly number[];
  readonly headers?: (count: number) => Record<string, string>;
  /** Whether it answers a range with a range. */
  readonly ranges?: boolean;
  /** Replaces the response to a range. */
  readonly atRange?: (start: number) => { status: number; headers: Record<string, string>; body: Buffer };
  readonly body?: (count: number) => Buffer;
}

/** A host of files whose connections break. */
async function brittleHost(
  host: Host,
): Promise<{ url: string; seen: IncomingHttpHeaders[]; closed: () => number }> {
  const seen: IncomingHttpHeaders[] = [];
  let closed = 0;
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.on("close", () => closed++);
    const count = seen.length;
    const cut = host.cuts[count - 1] ?? host.cuts.at(-1) ?? Number.POSITIVE_INFINITY;
    const body = host.body?.(count) ?? content;
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
    const own = { "content-type": "image/png", ...(host.headers?.(count) ?? { etag: '"a"' }) };
    const part = host.atRange && !Number.isNaN(start) ? host.atRange(start) : undefined;
    const isRange = host.ranges !== false && !Number.isNaN(start);
    const sent = part?.body ?? (isRange ? body.subarray(start) : body);
    response.writeHead(part?.status ?? (isRange ? 206 : 200), {
      ...own,
      "content-length": String(sent.length),
      ...(isRange ? { "content-range": `bytes ${start}-${body.length - 1}/${body.length}` } : {}),
      ...part?.headers,
    });
    if (cut >= sent.length) response.end(sent);
    else response.write(sent.subarray(0, cut), () => setTimeout(() => response.destroy(), 5));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/a.png`, seen, closed: () => closed };
}

async function fileAt(url: string, options: object = {}): Promise<OutputFile> {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "succeeded", output: url } }));
  const output = { schema: { type: "string", format: "uri" }, documented: true, files: [] } as const;
  return testClient(gateway.url, options).run(defineModel<object, OutputFile>({ ...draw, output }), {
    prompt: "x",
  });
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "corsac-resume-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const readers: [string, (file: OutputFile) => Promise<Uint8Array>][] = [
  ["bytes", (file) => file.bytes()],
  ["stream", async (file) => new Uint8Array(await new Response(file.stream()).arrayBuffer())],
  ["save", async (file) => readFile(await file.save(join(await folder(), "a.png")))],
];

test.each(readers)("%s: an interrupted download is resumed at its position", async (_name, read) => {
  const host = await brittleHost({ cuts: [30_000, 20_000, 10, Number.POSITIVE_INFINITY] });
  expect(digest(await read(await fileAt(host.url)))).toBe(true);
  expect(host.seen[0]?.range).toBeUndefined();
  expect(host.seen.slice(1).map((headers) => headers["if-range"])).toEqual(['"a"', '"a"', '"a"']);
  const starts = host.seen.slice(1).map(({ range }) => Number(range?.replace(/\D/g, "")));
  expect(starts.every((start, index) => start > (starts[index - 1] ?? 0))).toBe(true);
});

test.each(readers)(
  "%s: from a host without ranges the whole file is requested again, and no byte is duplicated",
  async (_name, read) => {
    const host = await brittleHost({ cuts: [30_000, 60_000, Number.POSITIVE_INFINITY], ranges: false });
    expect(digest(await read(await fileAt(host.url)))).toBe(true);
    expect(host.seen).toHaveLength(3);
  },
);

test("without a validator the whole file is requested again", async () => {
  const host = await brittleHost({ cuts: [30_000, Number.POSITIVE_INFINITY], headers: () => ({}) });
  expect(digest(await (await fileAt(host.url)).bytes())).toBe(true);
  expect(host.seen.map(({ range }) => range)).toEqual([undefined, undefined]);
});

test("a date is the validator where there is no strong ETag", async () => {
  const date = "Fri, 20 Nov 2026 12:00:00 GMT";
  const headers = (): Record<string, string> => ({ etag: 'W/"a"', "last-modified": date });
  const host = await brittleHost({ cuts: [30_000, Number.POSITIVE_INFINITY], headers });
  expect(digest(await (await fileAt(host.url)).bytes())).toBe(true);
  expect(host.seen[1]?.["if-range"]).toBe(date);
});

test("a compressed file is requested again as a whole", async () => {
  const packed = gzipSync(content);
  const host = await brittleHost({
    cuts: [Math.floor(packed.length / 2), Number.POSITIVE_INFINITY],
    body: () => packed,
    headers: () => ({ etag: '"a"', "content-encoding": "gzip" }),
  });
  expect(digest(await (await fileAt(host.url)).bytes())).toBe(true);
  expect(host.seen[1]?.range).toBeUndefined();
});

test.each<[string, Partial<Host>]>([
  ["another file in its place", { ranges: false, headers: (count) => ({ etag: `"${count}"` }) }],
  [
    "a file of another length",
    { ranges: false, headers: () => ({}), body: (count) => content.subarray(count) },
  ],
  [
    "another part than was asked for",
    {
      atRange: (start) => ({
        status: 206,
        headers: { "content-range": `bytes ${start + 1}-99999/100000` },
        body: content.subarray(start + 1),
      }),
    },
  ],
  ["no such part", { atRange: () => ({ status: 416, headers: {}, body: Buffer.alloc(0) }) }],
])("%s is an error, never a mixture", async (_what, host) => {
  const { url } = await brittleHost({ cuts: [30_000, Number.POSITIVE_INFINITY], ...host });
  const { error } = await outcome((await fileAt(url)).bytes());
  expect(error).toMatchObject({ code: "connection", method: "GET", url });
  const streamed = await outcome(new Response((await fileAt(url)).stream()).bytes());
  // The second time there may be nothing wrong with the file.
  if (streamed.error !== undefined) expect(streamed.error).toMatchObject({ code: "connection" });
});

test("a host that breaks off for ever is given up, after waits that grow", async () => {
  const host = await brittleHost({ cuts: [10] });
  const { error } = await outcome((await fileAt(host.url)).bytes());
  expect(error).toMatchObject({ code: "connection", category: "network" });
  expect(host.seen).toHaveLength(5);
});

test("a download that gets on is not given up, however often it breaks off", async () => {
  const big = Buffer.concat(Array.from({ length: 30 }, () => content));
  const host = await brittleHost({ cuts: [300_000], body: () => big });
  expect((await (await fileAt(host.url)).bytes()).length).toBe(big.length);
  expect(host.seen.length).toBeGreaterThan(9);
});

test("the limit of bytes is that of all parts together", async () => {
  const host = await brittleHost({
    cuts: [40_000, Number.POSITIVE_INFINITY],
    headers: () => ({ etag: '"a"' }),
  });
  const limited = await outcome((await fileAt(host.url, { maximumFileSize: 99_999 })).bytes());
  expect(limited.error).toMatchObject({ code: "output-too-large" });
  const enough = await fileAt((await brittleHost({ cuts: [40_000, Number.POSITIVE_INFINITY] })).url, {
    maximumFileSize: 100_000,
  });
  expect((await enough.bytes()).length).toBe(100_000);
});

test("a signal ends a download, and the next read starts anew", async () => {
  const host = await brittleHost({ cuts: [1000] });
  const file = await fileAt(host.url);
  const controller = new AbortController();
  const reading = outcome(file.bytes({ signal: controller.signal }));
  controller.abort(new Error("enough"));
  expect((await reading).error).toMatchObject({ message: "enough" });
  const seen = host.seen.length;
  const streamed = outcome(new Response(file.stream({ signal: controller.signal })).bytes());
  expect((await streamed).error).toMatchObject({ message: "enough" });
  expect(host.seen).toHaveLength(seen);
  await expect(file.save(await folder(), { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow(
    "no",
  );
});

test("a stream that is canceled closes its connection", async () => {
  const host = await brittleHost({ cuts: [50_000] });
  const reader = (await fileAt(host.url)).stream().getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(host.closed).toBe(1);
});

test("the cause of a break holds no key", async () => {
  const file = await fileAt("https://files.example/a.png", {
    fetch: async (url: string, init: RequestInit) =>
      url.startsWith("https://files.example")
        ? new Response(
            new ReadableStream({ pull: (controller) => controller.error(new TypeError(`cut ${key}`)) }),
          )
        : fetch(url, init),
  });
  const { error } = await outcome(file.bytes());
  expect(error).toMatchObject({ code: "connection", cause: { message: "cut [redacted]" } });
});

test("only allowed origins receive requests, also after redirects", async () => {
  const inner = await startGateway(() => ({ text: "internal" }));
  const outer = await startGateway(({ url }) =>
    url === "/plain"
      ? { text: "public" }
      : {
          status: 302,
          headers: {
            location: url === "/home" ? "/plain" : url === "/two" ? "/away" : `${inner.url}/secret`,
          },
        },
  );
  const origins = [outer.url];
  for (const path of ["/plain", "/home"]) {
    expect(await (await fileAt(`${outer.url}${path}`)).text({ origins })).toBe("public");
  }
  for (const path of ["/away", "/two"]) {
    const file = await fileAt(`${outer.url}${path}`);
    for (const read of [file.bytes({ origins }), new Response(file.stream({ origins })).text()]) {
      expect((await outcome<unknown>(read)).error).toMatchObject({ code: "protocol" });
    }
    await expect(file.save(await folder(), { origins })).rejects.toMatchObject({ code: "protocol" });
  }
  expect(inner.seen).toEqual([]);
  const elsewhere = await fileAt(`${inner.url}/secret`);
  expect((await outcome(elsewhere.bytes({ origins: ["not an origin"] }))).error).toMatchObject({
    code: "protocol",
  });
  expect(inner.seen).toEqual([]);
  expect(await elsewhere.text()).toBe("internal");
  // What was read before without the option is not taken for it.
  expect((await outcome(elsewhere.bytes({ origins }))).error).toMatchObject({ code: "protocol" });
});

test.each<[string, Record<string, string>, string]>([
  ["another ETag", { etag: '"b"' }, "99999/100000"],
  ["another date", { "last-modified": "Sat, 21 Nov 2026 12:00:00 GMT" }, "99999/100000"],
  ["another length", {}, "149999/150000"],
  ["another start", {}, "0-99999/100000"],
])(
  "a part with %s from a host that ignores If-Range is not joined to the file",
  async (_name, headers, end) => {
    const date = "Fri, 20 Nov 2026 12:00:00 GMT";
    const host = await brittleHost({
      cuts: [30_000, Number.POSITIVE_INFINITY],
      headers: () => ({ etag: '"a"', "last-modified": date }),
      atRange: (start) => ({
        status: 206,
        headers: { "content-range": `bytes ${end.startsWith("0-") ? end : `${start}-${end}`}`, ...headers },
        body: content.subarray(start),
      }),
    });
    const { error } = await outcome((await fileAt(host.url)).bytes());
    expect(error).toMatchObject({ code: "connection" });
  },
);

test("a part whose host does not repeat the validators and the length continues the file", async () => {
  const host = await brittleHost({
    cuts: [30_000, Number.POSITIVE_INFINITY],
    atRange: (start) => ({
      status: 206,
      headers: { "content-range": `bytes ${start}-99999/*` },
      body: content.subarray(start),
    }),
  });
  expect(digest(await (await fileAt(host.url)).bytes())).toBe(true);
});
