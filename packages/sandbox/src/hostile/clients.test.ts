import { afterEach, describe, expect, it } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { object, testDocument, text, uri } from "../fixtures/document.js";
import { RawConnection, rawAnswer } from "../fixtures/raw-connection.js";
import { type RunningSandbox, type StartOptions, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const held = testDocument(
  {
    "POST /paint": {
      id: "create",
      takes: object({ prompt: text }),
      gives: object({ id: text, status: text }),
    },
    "GET /paint/{id}": { id: "query", gives: object({ id: text, status: text }) },
    "GET /paint/{id}/events": { id: "events", in: "text/event-stream", gives: text },
  },
  {
    id: "/id",
    state: {
      pointer: "/status",
      words: { WAIT: "pending", RUN: "running", DONE: "succeeded", BAD: "failed" },
    },
    query: { operation: "query", path: { id: { from: "id" } } },
    fields: {},
    wait: { header: "prefer", value: "wait={seconds}", maximum: 60 },
    stream: {
      operation: { operation: "events", path: { id: { from: "id" } } },
      events: { output: "output", logs: "logs", done: "done" },
    },
  },
  { output: uri, files: [{ pointer: "", media: "image" }] },
);

async function start(options: Partial<StartOptions> = {}): Promise<RunningSandbox> {
  sandbox = await startSandbox({ documents: [held], duration: 60_000, ...options });
  return sandbox;
}

const head = (line: string, headers = ""): string =>
  `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${headers}\r\n`;
const body = '{"prompt":"a boat"}';
const create = (more = ""): string => head("POST /paint", `Content-Length: ${body.length}\r\n${more}`) + body;

/** The sandbox answers another client, and knows this many creates. */
async function answersOthers({ url, port, test }: RunningSandbox): Promise<number> {
  expect(await rawAnswer(port, head("GET /none", "Connection: close\r\n"))).toMatch(/^HTTP\/1.1 404/);
  expect((await fetch(`${url}/`)).status).toBe(200);
  return test().journal({ method: "POST" }).length;
}

describe("a client that leaves", () => {
  it.each([
    ["in the middle of the first line", "POST /pai"],
    ["in the middle of the headers", "POST /paint HTTP/1.1\r\nHost: 127"],
    ["before the body", head("POST /paint", "Content-Length: 100\r\n")],
    ["in the middle of the body", `${head("POST /paint", "Content-Length: 100\r\n")}{"prom`],
    ["in the middle of a chunk", `${head("POST /paint", "Transfer-Encoding: chunked\r\n")}ff\r\n{"prom`],
    ["between two chunks", `${head("POST /paint", "Transfer-Encoding: chunked\r\n")}5\r\n{"pro\r\n`],
    ["with a chunk that has no length", `${head("POST /paint", "Transfer-Encoding: chunked\r\n")}zz\r\n`],
  ])("%s creates nothing", async (_when, sent) => {
    const target = await start();
    const connection = new RawConnection(target.port);
    connection.write(sent);
    expect(await answersOthers(target)).toBeLessThanOrEqual(1);
    connection.leave();
    await connection.all();
    expect(await answersOthers(target)).toBeLessThanOrEqual(1);
    expect(
      target
        .test()
        .journal({ method: "POST" })
        .filter(({ status }) => status < 300),
    ).toEqual([]);
  });

  it.each([
    ["before its body", head("POST /paint", "Content-Length: 100\r\n")],
    ["in the middle of it", `${head("POST /paint", "Content-Length: 100\r\n")}{"prom`],
  ])("and one that stalls %s is answered with 408", async (_when, sent) => {
    const target = await start({ bodyTimeout: 50 });
    const connection = new RawConnection(target.port);
    connection.write(sent);
    const answer = await connection.all();
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    expect(answer).toContain("0.05 s");
    expect(target.test().journal({ status: 408 })).toHaveLength(1);
  });

  it("while a create is held loses nothing: the prediction is there", async () => {
    let created: () => void = () => undefined;
    const isCreated = new Promise<void>((resolve) => {
      created = resolve;
    });
    const target = await start({ logger: { info: () => created(), warn: () => undefined } });
    const connection = new RawConnection(target.port);
    connection.write(create("Prefer: wait=60\r\n"));
    await isCreated;
    connection.leave();
    await connection.all();
    const { journal } = target.test();
    await expect.poll(() => journal({ method: "POST" })).toHaveLength(1);
    const [id] = journal({ method: "POST" }).map(({ prediction }) => prediction);
    const found = await fetch(`${target.url}/paint/${id}`);
    expect(await found.json()).toMatchObject({ id, status: expect.stringMatching(/WAIT|RUN/) });
  });

  it("in the middle of a stream ends it, and another one reads it from the start", async () => {
    const target = await start();
    const made = await fetch(`${target.url}/paint`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const { id } = (await made.json()) as { id: string };
    for (let count = 0; count < 20; count++) {
      const connection = new RawConnection(target.port);
      connection.write(head(`GET /paint/${id}/events`));
      expect(await connection.until("text/event-stream")).toMatch(/^HTTP\/1.1 200/);
      connection.leave();
      await connection.all();
    }
    expect(await answersOthers(target)).toBe(1);
  });
});

describe("a client that dawdles", () => {
  it("sends a body byte by byte and is answered", async () => {
    const target = await start();
    const connection = new RawConnection(target.port);
    for (const byte of create("Connection: close\r\n")) connection.write(byte);
    expect(await connection.all()).toMatch(/^HTTP\/1.1 2\d\d/);
  });

  it("sends many requests at once and gets the answers in their order", async () => {
    const target = await start();
    const paths = ["/paint/a", "/none", "/paint/b"];
    const requests = paths.map((path, index) =>
      head(`GET ${path}`, index === paths.length - 1 ? "Connection: close\r\n" : ""),
    );
    const answer = await rawAnswer(target.port, requests.join(""));
    expect([...answer.matchAll(/\\"(a|b)\\"|GET (\/none)/g)].map(([, id, path]) => id ?? path)).toEqual([
      "a",
      "/none",
      "b",
    ]);
  });

  it("waits to be asked for its body", async () => {
    const target = await start();
    const connection = new RawConnection(target.port);
    connection.write(
      head("POST /paint", `Expect: 100-continue\r\nConnection: close\r\nContent-Length: ${body.length}\r\n`),
    );
    await connection.until("100 Continue");
    connection.write(body);
    expect(await connection.all()).toMatch(/HTTP\/1.1 2\d\d/);
  });

  it("reads nothing of a large answer: the others are answered, and it gets the whole in the end", async () => {
    sandbox = await startSandbox({ documents: [acmeService], duration: 0, bodyLimit: 9_000_000 });
    const target = sandbox;
    const headers = { "x-acme-key": target.apiKey, "content-type": "application/json" };
    const long = JSON.stringify({ text: "x".repeat(8_000_000) });
    const slow = new RawConnection(target.port);
    slow.pause();
    slow.write(
      `POST /v2/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Acme-Key: ${target.apiKey}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${long.length}\r\n\r\n${long}`,
    );
    const other = await fetch(`${target.url}/v2/chat`, { method: "POST", headers, body: '{"text":"hi"}' });
    expect(other.status).toBe(200);
    slow.resume();
    expect(await slow.all()).toMatch(/^HTTP\/1.1 200/);
  });
});
