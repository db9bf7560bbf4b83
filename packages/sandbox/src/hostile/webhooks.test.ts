import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { call } from "../fixtures/caller.js";
import { testDocument } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { create, state, task } from "../fixtures/shapes.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
let receiver: Server | undefined;
afterEach(async () => {
  await sandbox?.close();
  receiver?.close();
});

const document = testDocument(
  {
    "POST /paint": {
      ...create,
      takes: { type: "object", required: ["prompt"], properties: { prompt: {}, hook: {} } },
    },
    "GET /paint/{id}": { id: "query", gives: task },
  },
  {
    id: "/id",
    state,
    query: { operation: "query", path: { id: { from: "id" } } },
    webhook: { url: "/hook", signature: "none" },
  },
);

async function created(
  hook: unknown,
  fetched: string[] = [],
): Promise<{ warning: string | null; clock: ManualClock }> {
  const clock = new ManualClock();
  const send: typeof fetch = async (url) => {
    fetched.push(String(url));
    return new Response(null, { status: 204 });
  };
  sandbox = await startSandbox({ documents: [document], clock, duration: 0, webhooks: { fetch: send } });
  const { headers, status } = await call(sandbox, "/paint", { body: { prompt: "x", hook: hook as string } });
  expect(status).toBe(200);
  return { warning: headers.get("x-corsac-warning"), clock };
}

describe("webhooks to addresses that mean harm", () => {
  it.each([
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.0.0.1@evil.example/",
    "http://evil.example#@127.0.0.1/",
    "http://127.0.0.1.evil.example/",
    "http://localhost.evil.example/",
    "http://[::ffff:10.0.0.1]/",
    "http://0x0a000001/",
    "http://0.0.0.0/",
    "http://intranet/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/plain,x",
    "//evil.example/",
    "not an address",
    7,
    ["http://127.0.0.1/"],
    { url: "http://127.0.0.1/" },
  ])("%j is sent nothing, and the response says so", async (hook) => {
    const fetched: string[] = [];
    const { warning } = await created(hook, fetched);
    expect(warning).toMatch(/webhooks are not sent/);
    expect(fetched).toEqual([]);
  });

  it.each([
    "http://2130706433:9/",
    "http://LOCALHOST:9/",
    "http://127.1:9/",
    "http://[::1]:9/",
    "http://a.localhost:9/",
  ])("%s is this machine, however it is written", async (hook) => {
    const fetched: string[] = [];
    await created(hook, fetched);
    await expect.poll(() => fetched.length).toBeGreaterThan(0);
  });
});

/** A prediction whose webhooks go to a server of bare connections. */
async function sentTo(
  handle: (attempt: number) => string | undefined,
): Promise<{ target: RunningSandbox; clock: ManualClock }> {
  let attempt = 0;
  receiver = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      const answer = handle(attempt++);
      if (answer !== undefined) socket.end(answer);
      else socket.destroy();
    });
  });
  await new Promise<void>((resolve) => receiver?.listen(0, "127.0.0.1", resolve));
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const clock = new ManualClock();
  const target = await startSandbox({ documents: [document], clock, duration: 0 });
  sandbox = target;
  await call(target, "/paint", { body: { prompt: "x", hook } });
  return { target, clock };
}

describe("receivers that mean harm", () => {
  it("one that hangs up is tried again, and the tries are known", async () => {
    const { target, clock } = await sentTo((attempt) =>
      attempt === 0 ? undefined : "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
    );
    const tries = () => target.test().deliveries();
    await expect.poll(() => tries().length).toBeGreaterThan(0);
    expect(tries()[0]).toMatchObject({ attempt: 1, error: expect.any(String) });
    await expect
      .poll(() => {
        clock.advance(1000);
        return tries().some(({ status }) => status === 204);
      })
      .toBe(true);
  });

  it("one that sends on to another machine is not followed", async () => {
    const { target } = await sentTo(
      () =>
        "HTTP/1.1 307 Moved\r\nLocation: http://169.254.169.254/\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    );
    await expect
      .poll(() =>
        target
          .test()
          .deliveries()
          .map(({ status }) => status),
      )
      .toContain(307);
  });

  it("one that answers without end is not listened to", async () => {
    const { target } = await sentTo(
      () => `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${"x".repeat(20_000_000)}`,
    );
    await expect
      .poll(() =>
        target
          .test()
          .deliveries()
          .map(({ status }) => status),
      )
      .toContain(200);
  });

  it("one that never answers does not keep the sandbox open", async () => {
    receiver = createServer((socket) => socket.on("error", () => undefined));
    await new Promise<void>((resolve) => receiver?.listen(0, "127.0.0.1", resolve));
    const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    sandbox = await startSandbox({ documents: [document], duration: 0 });
    await call(sandbox, "/paint", { body: { prompt: "x", hook } });
    await sandbox.close();
    expect((await fetch(sandbox.url).catch(() => undefined))?.status).toBeUndefined();
  });
});
