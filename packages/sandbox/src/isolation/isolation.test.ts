import { afterEach, expect, it } from "vitest";
import { type JsonValue, jsonObject, valueAtPointer } from "../document/contract.js";
import { acmeService } from "../fixtures/acme-service.js";
import {
  type RunningSandbox,
  type RunningTest,
  type StartOptions,
  startSandbox,
} from "../node/start-sandbox.js";

const running: RunningSandbox[] = [];

afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close();
});

async function start(options: Partial<StartOptions> = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ documents: [acmeService], duration: 1000, ...options });
  running.push(sandbox);
  return sandbox;
}

const key = { "x-acme-key": "sandbox-key" };

async function send(
  { url }: { url: string },
  path: string,
  body?: JsonValue,
  headers: Record<string, string> = {},
  method = body === undefined ? "GET" : "POST",
): Promise<{ status: number; headers: [string, string][]; text: string }> {
  const response = await fetch(path.startsWith("http") ? path : url + path, {
    method,
    headers: { ...key, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const sent = [...response.headers].filter(([name]) => name !== "date");
  return {
    status: response.status,
    headers: sent,
    text: Buffer.from(await response.arrayBuffer()).toString("latin1"),
  };
}

const paint = (text: string): JsonValue => ({ model: "acme-paint", text, dimensions: "32x32" });

function task(text: string): string {
  return String(valueAtPointer(JSON.parse(text), "/data/task_id"));
}

const stateOf = (text: string): unknown => valueAtPointer(JSON.parse(text), "/data/task_status");

it("two tests side by side do not see each other's predictions, clock and journal", async () => {
  const sandbox = await start();
  const [one, other] = [sandbox.test("one"), sandbox.test("other")];
  one.set({ now: "2026-01-02T03:04:05Z" });
  other.set({ now: "2030-01-01T00:00:00Z" });
  const [first, second] = await Promise.all([
    send(one, "/v2/tasks", paint("a")),
    send(other, "/v2/tasks", paint("b")),
  ]);
  expect((await send(other, `/v2/tasks/${task(first.text)}`)).status).toBe(404);
  expect((await send(sandbox, `/v2/tasks/${task(first.text)}`)).status).toBe(404);
  one.advance(1);
  expect(stateOf((await send(one, `/v2/tasks/${task(first.text)}`)).text)).toBe("SUCCESS");
  expect(stateOf((await send(other, `/v2/tasks/${task(second.text)}`)).text)).not.toBe("SUCCESS");
  expect(one.journal().map(({ status }) => status)).toEqual([200, 200]);
  expect(other.journal({ operation: "fetchTask" }).map(({ status }) => status)).toEqual([404, 200]);
  expect(sandbox.test().journal()).toMatchObject([{ number: 1, status: 404 }]);
});

it("a test is named by a header, too, and the addresses in its responses name it", async () => {
  const sandbox = await start({ duration: 0 });
  const named = { "x-corsac-test": "mine" };
  const created = await send(sandbox, "/v2/tasks", paint("a"), named);
  const done = await send(sandbox, `/v2/tasks/${task(created.text)}`, undefined, named);
  const file = String(valueAtPointer(JSON.parse(done.text), "/data/result/images/0/url"));
  expect(file).toContain(`${sandbox.url}/_sandbox/tests/mine/_sandbox/files/`);
  expect((await send(sandbox, file)).status).toBe(200);
  expect((await send(sandbox, file.replace("/_sandbox/tests/mine", ""))).status).toBe(404);
  const wrong = await send(sandbox, "/v2/credits", undefined, { "x-corsac-test": "a b" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("is no id of a test");
});

it("the same seed, clock, address and order of requests give the same statuses, headers, bodies and files", async () => {
  const run = async (test: RunningTest): Promise<unknown[]> => {
    test.set({ seed: "7", now: "2026-01-02T03:04:05Z" });
    const created = await send(test, "/v2/tasks", paint("a boat"));
    const another = await send(test, "/v2/tasks", paint("a fox"));
    test.advance(0.5);
    const running = await send(test, `/v2/tasks/${task(created.text)}`);
    test.advance(2);
    const done = await send(test, `/v2/tasks/${task(created.text)}`);
    const file = await send(test, String(valueAtPointer(JSON.parse(done.text), "/data/result/images/0/url")));
    const wrong = await send(test, "/v2/tasks", { model: "acme-paint" });
    const journal = test.journal();
    return [created, another, running, done, file, wrong, journal];
  };
  const sandbox = await start();
  const first = await run(sandbox.test("same"));
  sandbox.test("same").reset();
  const second = await run(sandbox.test("same"));
  expect(second).toEqual(first);
  await sandbox.close();
  const again = await start({ port: sandbox.port });
  // fetch may still have a connection to the sandbox that was there.
  await send(again, "/").catch(() => undefined);
  expect(await run(again.test("same"))).toEqual(first);
  again.test("same").reset();
  again.test("same").set({ seed: "8" });
  expect(task((await send(again.test("same"), "/v2/tasks", paint("a boat"))).text)).not.toBe(
    task(String(jsonObject(first[0] as JsonValue)["text"])),
  );
});

it("held requests end when their clock is moved on", async () => {
  const sandbox = await start({ duration: 60_000 });
  const test = sandbox.test("held");
  test.set({ now: "2026-01-02T03:04:05Z" });
  const created = await send(test, "/v2/tasks", paint("a"));
  test.advance(60);
  expect(stateOf((await send(test, `/v2/tasks/${task(created.text)}`)).text)).toBe("SUCCESS");
});

it("tells what was called, with what, and what was nearly right; never a key", async () => {
  const sandbox = await start();
  const test = sandbox.test("journal");
  await send(test, "/v2/tasks?key=sandbox-key", paint("a boat"));
  await send(test, "/v2/task");
  await send(test, "/v2/credits");
  const [created] = test.journal({ operation: "submitTask", body: { text: "a boat" } });
  expect(created).toMatchObject({
    number: 1,
    method: "POST",
    path: "/v2/tasks",
    service: "acme",
    model: "acme-paint",
    status: 200,
    query: { key: "***" },
  });
  expect(test.journal({ body: { text: "a fox" } })).toEqual([]);
  const [astray] = test.journal({ matched: false });
  expect(astray).toMatchObject({
    path: "/v2/task",
    status: 404,
    near: expect.arrayContaining(["/v2/tasks"]),
  });
  expect(test.journal({ status: 422 })).toMatchObject([
    { problem: { title: "Input validation failed", detail: expect.stringContaining("month is required") } },
  ]);
  expect(JSON.stringify(test.journal())).not.toContain("sandbox-key");
});

it("takes orders over HTTP, too", async () => {
  const sandbox = await start();
  const test = sandbox.test("http");
  const order = (name: string, body?: JsonValue, method?: string) =>
    send(test, `/_sandbox/${name}`, body, {}, method);
  expect((await order("settings", { now: "2026-01-02T03:04:05Z", seed: 3 }, "PATCH")).status).toBe(204);
  const created = await send(test, "/v2/tasks", paint("a"));
  expect((await order("advance", { seconds: 1 })).status).toBe(204);
  expect(stateOf((await send(test, `/v2/tasks/${task(created.text)}`)).text)).toBe("SUCCESS");
  const found: unknown = JSON.parse((await order("journal?operation=submitTask")).text);
  expect(found).toMatchObject([{ at: "2026-01-02T03:04:05.000Z", prediction: task(created.text) }]);
  expect(JSON.parse((await order("journal", { body: { text: "a" } })).text)).toHaveLength(1);
  expect((await order("reset", {})).status).toBe(204);
  expect(JSON.parse((await order("journal")).text)).toEqual([]);
  expect((await order("advance", { seconds: "soon" })).text).toContain("seconds must be");
  expect((await order("settings", { now: "soon" }, "PATCH")).text).toContain("is no time");
  expect((await order("reset")).status).toBe(405);
});

it("keeps no more tests than it can, nor more of a journal", async () => {
  const sandbox = await start({ memory: 8000 });
  for (let index = 0; index < 1005; index++) sandbox.test(`t${index}`).journal();
  const test = sandbox.test("long");
  for (let index = 0; index < 4; index++) await send(test, "/v2/tasks", paint("a"));
  const full = await send(test, "/v2/tasks", paint("水".repeat(2500)));
  expect(full).toMatchObject({ status: 429, text: expect.stringContaining("of 8000 bytes") });
  test.reset();
  expect((await send(test, "/v2/tasks", paint("x"))).status).toBe(200);
});

it("finished predictions of other tests make room, those that are not finished never", async () => {
  const sandbox = await start({ memory: 30_000, duration: 0 });
  const [one, other] = [sandbox.test("one"), sandbox.test("other")];
  const large = paint("x".repeat(8000));
  const first = await send(one, "/v2/tasks", large);
  await send(one, "/v2/tasks", large);
  const latest = await send(one, "/v2/tasks", large);
  expect((await send(other, "/v2/tasks", large)).status).toBe(200);
  expect((await send(one, `/v2/tasks/${task(first.text)}`)).status).toBe(404);
  expect((await send(one, `/v2/tasks/${task(latest.text)}`)).status).toBe(200);
  one.set({ now: "2026-01-02T03:04:05Z", duration: 1000 });
  for (let index = 0; index < 3; index++) await send(one, "/v2/tasks", large);
  const full = await send(other, "/v2/tasks", large);
  expect(full).toMatchObject({ status: 429, text: expect.stringContaining("bytes in all tests") });
});
