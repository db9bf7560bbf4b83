import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type JsonValue, valueAtPointer } from "../document/contract.js";
import { acmeService } from "../fixtures/acme-service.js";
import { type RunningSandbox, type RunningTest, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
let receiver: Server;
let received: string[] = [];
let tests = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: [acmeService], duration: 0 });
  receiver = createServer((request, response) => {
    received.push(request.url ?? "");
    request.resume();
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await sandbox.close();
  receiver.close();
});

/** What a client sees of an exchange on its socket. */
interface Seen {
  head: string;
  body: string;
  /** How the connection ended: in order, or reset. */
  end: "end" | "reset";
  /** Milliseconds to the first byte, and from it to the last. */
  first: number;
  rest: number;
  chunks: number;
}

/** Sends a create on a socket of its own, and tells all that comes back. */
function exchange(test: RunningTest, directives: string, body: JsonValue = paint("a boat")): Promise<Seen> {
  const text = JSON.stringify(body);
  const { pathname } = new URL(`${test.url}/v2/tasks`);
  return new Promise((resolve) => {
    const started = performance.now();
    const times: number[] = [];
    let bytes = "";
    const socket = connect(sandbox.port, "127.0.0.1");
    const ended = (end: Seen["end"]): void => {
      const [head = "", ...parts] = bytes.split("\r\n\r\n");
      const [first = 0, last = first] = [times[0] ?? 0, times.at(-1)];
      resolve({
        head,
        body: parts.join("\r\n\r\n"),
        end,
        first: first - started,
        rest: last - first,
        chunks: times.length,
      });
      socket.destroy();
    };
    socket.on("data", (data) => {
      times.push(performance.now());
      bytes += data.toString();
    });
    socket.on("end", () => ended("end"));
    socket.on("error", () => ended("reset"));
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nHost: 127.0.0.1:${sandbox.port}\r\nConnection: close\r\nX-Acme-Key: sandbox-key\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n` +
        `${directives === "" ? "" : `X-Corsac-Sandbox: ${directives}\r\n`}\r\n${text}`,
    );
  });
}

const paint = (text: string): JsonValue => ({ model: "acme-paint", text });
const clip: JsonValue = { model: "acme-clip", text: "a" };

/** A test of its own for each. */
function newTest(): RunningTest {
  tests += 1;
  return sandbox.test(`t${tests}`);
}

const lengthOf = (head: string): number => Number(/content-length: (\d+)/i.exec(head)?.[1]);

it("latency: the first byte comes late", async () => {
  const { first, head } = await exchange(newTest(), "delay=300");
  expect(first).toBeGreaterThan(280);
  expect(head).toContain("200 OK");
});

it.each([
  ["request", 0],
  ["headers", 1],
])("a reset before the headers: %s", async (place, created) => {
  const test = newTest();
  expect(await exchange(test, `reset=${place}`)).toMatchObject({ head: "", end: "reset" });
  // Whoever sent it does not know whether it was done; the journal does.
  expect(test.journal().filter(({ prediction }) => prediction !== undefined)).toHaveLength(created);
});

it("a reset in the body: less comes than was told", async () => {
  const { head, body, end } = await exchange(newTest(), "reset=body");
  expect(end).toBe("reset");
  expect(body.length).toBeLessThan(lengthOf(head));
});

it("truncation: the connection ends in the middle of the body", async () => {
  const { head, body, end } = await exchange(newTest(), "truncate");
  expect(end).toBe("end");
  expect(body.length).toBeGreaterThan(0);
  expect(body.length).toBeLessThan(lengthOf(head));
});

it("slow drip: the body comes in many pieces", async () => {
  const { body, head, chunks, rest } = await exchange(newTest(), "drip=400");
  expect(chunks).toBeGreaterThan(5);
  expect(rest).toBeGreaterThan(250);
  expect(body.length).toBe(lengthOf(head));
});

it.each([
  ["status=429", "429 Too Many Requests", /^retry-after: 1$/im],
  ["status=429, retry-after=30", "429 Too Many Requests", /^retry-after: 30$/im],
  ["status=500", "500 Internal Server Error", undefined],
  ["status=503, retry-after=none", "503 Service Unavailable", undefined],
])("%s", async (directives, status, retry) => {
  const test = newTest();
  const { head } = await exchange(test, directives);
  expect(head).toContain(status);
  if (retry) expect(head).toMatch(retry);
  else expect(head).not.toMatch(/retry-after/i);
  expect(test.journal({ body: { text: "a boat" } })).toMatchObject([
    { failure: expect.stringContaining("status=") },
  ]);
  expect(test.journal({ body: { text: "a boat" } })[0]?.prediction).toBeUndefined();
});

it("a page in HTML, also with a status", async () => {
  const { head, body } = await exchange(newTest(), "answer=html, status=502");
  expect(head).toContain("502 Bad Gateway");
  expect(head).toMatch(/^content-type: text\/html/im);
  expect(body).toContain("<!DOCTYPE html>");
  expect(body.length).toBe(lengthOf(head));
});

it("a wrong content type over the right body", async () => {
  const { head, body } = await exchange(newTest(), "answer=wrong-type");
  expect(head).toMatch(/^content-type: text\/plain/im);
  expect(JSON.parse(body)).toHaveProperty("data");
});

it("half of the JSON, whole as HTTP", async () => {
  const { head, body } = await exchange(newTest(), "answer=half");
  expect(body.length).toBe(lengthOf(head));
  expect(() => JSON.parse(body)).toThrow();
});

it("an error inside HTTP 200, with nothing done", async () => {
  const test = newTest();
  const { head, body } = await exchange(test, "answer=error");
  expect(head).toContain("200 OK");
  expect(body).toContain("asked to answer");
  expect(test.journal()[0]?.prediction).toBeUndefined();
});

it("a response about another prediction", async () => {
  const test = newTest();
  const { body } = await exchange(test, "answer=other");
  const told = valueAtPointer(JSON.parse(body), "/data/task_id");
  expect(told).toMatch(/^\w+$/);
  expect(told).not.toBe(test.journal()[0]?.prediction);
});

it("a prediction that never ends, and makes room for others", async () => {
  const test = newTest();
  test.set({ now: 0 });
  const { body } = await exchange(test, "outcome=never");
  const id = String(valueAtPointer(JSON.parse(body), "/data/task_id"));
  test.advance(365 * 24 * 3600);
  const response = await fetch(`${test.url}/v2/tasks/${id}`, { headers: { "x-acme-key": "sandbox-key" } });
  expect(valueAtPointer(JSON.parse(await response.text()), "/data/task_status")).toBe("IN_PROGRESS");
});

it.each([
  // Deliveries for each webhook, at once and five seconds later.
  ["webhook=lost", 0, 0],
  ["webhook=twice", 2, 2],
  ["webhook=5000", 0, 1],
])("webhooks: %s", async (directives, atOnce, later) => {
  const test = newTest();
  test.set({ now: 0 });
  received = [];
  const { port } = receiver.address() as AddressInfo;
  const path = `/${directives}`;
  await exchange(test, directives, {
    model: "acme-paint",
    text: "a",
    callback_url: `http://127.0.0.1:${port}${path}`,
  });
  const arrived = (): number => received.filter((url) => url === path).length;
  const each = (): number => {
    const ids = new Set(test.deliveries().map(({ id }) => id));
    return ids.size === 0 ? 0 : arrived() / ids.size;
  };
  await expect.poll(each).toBe(atOnce);
  test.advance(5);
  await expect.poll(each).toBe(later);
});

it("rules fail some requests, of one model or operation, and are changed while it runs", async () => {
  const test = newTest();
  test.set({ seed: "1" });
  test.fail([{ failure: "status=503", model: "acme-clip", times: 2 }]);
  const statuses = async (body: JsonValue, count: number): Promise<string[]> => {
    const all: string[] = [];
    for (let index = 0; index < count; index++) all.push((await exchange(test, "", body)).head.slice(9, 12));
    return all;
  };
  expect(await statuses(paint("a"), 1)).toEqual(["200"]);
  expect(await statuses(clip, 3)).toEqual(["503", "503", "200"]);
  expect(test.failures()).toEqual([]);
  const put = await fetch(`${test.url}/_sandbox/failures`, {
    method: "PUT",
    body: JSON.stringify([{ failure: "status=500", rate: 0.3, operation: "submitTask" }]),
  });
  expect(put.status).toBe(200);
  const some = await statuses(clip, 40);
  const failed = some.filter((status) => status === "500").length;
  expect(failed).toBeGreaterThan(4);
  expect(failed).toBeLessThan(22);
  // The same seed fails the same ones.
  test.set({ seed: "1" });
  expect(await statuses(clip, 40)).toEqual(some);
  await fetch(`${test.url}/_sandbox/failures`, { method: "DELETE" });
  expect(await statuses(clip, 3)).toEqual(["200", "200", "200"]);
});

it("says what it does not understand", async () => {
  const { head, body } = await exchange(newTest(), "reset=soon");
  expect(head).toContain("400 Bad Request");
  expect(body).toContain("reset=request|headers|body");
  const test = newTest();
  expect(() => test.fail([{ failure: "status=503", rate: 2 }])).toThrow("A rate is 0 to 1, not 2.");
  expect(() => test.fail([{ failure: "" }])).toThrow("needs a failure");
});

it("reaches who calls without a socket, too", async () => {
  const ask = (directives: string): Promise<Response> =>
    sandbox.fetch(
      new Request("http://localhost/v2/tasks", {
        method: "POST",
        headers: {
          "x-acme-key": "sandbox-key",
          "content-type": "application/json",
          "x-corsac-sandbox": directives,
        },
        body: JSON.stringify(paint("a")),
      }),
    );
  await expect(ask("reset=headers")).rejects.toThrow(TypeError);
  const broken = await ask("truncate");
  await expect(broken.text()).rejects.toThrow();
  expect(await (await ask("drip=10")).json()).toHaveProperty("data");
});
