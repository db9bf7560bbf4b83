import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { call, type Reply } from "../fixtures/caller.js";
import { list, object, testDocument, text, uri } from "../fixtures/document.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { type RunningSandbox, type StartOptions, startSandbox } from "../node/start-sandbox.js";

interface Received {
  path: string;
  headers: Record<string, unknown>;
  text: string;
}

const secret = `whsec_${Buffer.from("a secret of a test").toString("base64")}`;
let clock: ManualClock;
let sandbox: RunningSandbox;
let receiver: Server;
let url: string;
let received: Received[];
/** Statuses of the next answers; 200 where there is none. */
let statuses: number[];
let arrived: () => void = () => {};

beforeEach(async () => {
  clock = new ManualClock();
  received = [];
  statuses = [];
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    received.push({ path: request.url ?? "", headers: request.headers, text: body });
    const status = statuses.shift() ?? 200;
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
    arrived();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await sandbox.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

function service(webhook: JsonObject): CorsacDocument {
  const task: JsonObject = {
    type: "object",
    required: ["id", "status"],
    properties: { id: text, status: text, images: list(uri), log: text },
  };
  const input = {
    ...object({ prompt: text }),
    properties: { prompt: text, size: { type: "string", default: "64x64" } },
  };
  return testDocument(
    {
      "POST /paint": { id: "create", takes: input, gives: task },
      "GET /paint/{id}": { id: "query", gives: task },
      "POST /paint/{id}/cancel": { id: "cancel", gives: task },
    },
    {
      id: "/id",
      state: {
        pointer: "/status",
        words: { WAIT: "pending", RUN: "running", DONE: "succeeded", BAD: "failed", GONE: "canceled" },
      },
      query: { operation: "query", path: { id: { from: "id" } } },
      cancel: { operation: "cancel", path: { id: { from: "id" } } },
      fields: { output: "/images", logs: "/log" },
      webhook: { url: "/callback", ...webhook },
    },
    { files: [{ pointer: "/*", media: "image" }] },
  );
}

async function start(webhook: JsonObject, options: Partial<StartOptions> = {}): Promise<void> {
  sandbox = await startSandbox({
    documents: [service(webhook)],
    clock,
    duration: 1000,
    webhooks: { secret },
    ...options,
  });
}

function create(body: JsonObject = {}): Promise<Reply> {
  return call(sandbox, "/paint", { body: { prompt: "a fox", callback: url, ...body } });
}

/** Lets time pass until so many webhooks have come. */
async function until(count: number): Promise<Received[]> {
  while (received.length < count) {
    const coming = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    if (received.length >= count) break;
    await Promise.race([coming, clock.sleeping().then(() => clock.advance(100))]);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return received;
}

describe("webhooks", () => {
  it("tell every change of the state in the shape of the query's response, unsigned where the service does not sign", async () => {
    await start({ signature: "none" });
    const { json, headers } = await create();
    expect(headers.get("x-corsac-warning")).toBeNull();
    const told = await until(2);
    expect(told.map(({ text }) => JSON.parse(text))).toMatchObject([
      { id: json["id"], status: "RUN" },
      { id: json["id"], status: "DONE", images: [expect.stringContaining("/_sandbox/files/")] },
    ]);
    expect(told[0]?.path).toBe("/hook");
    expect(told[0]?.headers).not.toHaveProperty("webhook-signature");
  });

  it("are signed as Standard Webhooks", async () => {
    await start({ signature: "standard-webhooks" });
    expect(sandbox.webhookSecret).toBe(secret);
    await create();
    const [first, second] = await until(2);
    const {
      "webhook-id": id,
      "webhook-timestamp": time,
      "webhook-signature": signature,
    } = first?.headers ?? {};
    const key = Buffer.from("a secret of a test");
    const content = `${String(id)}.${String(time)}.${first?.text}`;
    expect(signature).toBe(`v1,${createHmac("sha256", key).update(content).digest("base64")}`);
    expect(Math.abs(Number(time) - clock.now() / 1000)).toBeLessThan(10);
    expect(second?.headers["webhook-id"]).not.toBe(id);
  });

  it("tell the events that were asked for, or all", async () => {
    const words = ["start", "output", "logs", "completed"];
    await start({ signature: "none", events: { pointer: "/events", values: words } });
    await create({ events: ["completed"] });
    const [only] = await until(1);
    expect(JSON.parse(only?.text ?? "")).toMatchObject({ status: "DONE" });
    await create();
    const told = (await until(6)).slice(1).map(({ text }) => JSON.parse(text));
    expect(told.map(({ status }) => status).sort()).toEqual(["DONE", "DONE", "RUN", "RUN", "RUN"]);
  });

  it("have a shape of their own where the lifecycle says so", async () => {
    const payload = {
      id: "/task/no",
      state: { pointer: "/task/phase", words: { busy: "running", good: "succeeded" } },
      fields: { output: "/task/files" },
    };
    await start({ signature: "none", payload });
    const { json } = await create();
    const told = await until(2);
    expect(JSON.parse(told[1]?.text ?? "")).toEqual({
      task: { no: json["id"], phase: "good", files: [expect.any(String)] },
    });
  });

  it("are tried again with the same id until they are taken, and go no further where they are sent elsewhere", async () => {
    await start({ signature: "standard-webhooks", events: { pointer: "/events", values: ["completed"] } });
    statuses = [500, 302, 404];
    await create();
    const told = await until(4);
    expect(told.map(({ path }) => path)).toEqual(["/hook", "/hook", "/hook", "/hook"]);
    expect(new Set(told.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(told.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(4);
    await clock.advance(120_000);
    expect(received).toHaveLength(4);
  });

  it("tell a cancel at once", async () => {
    await start({ signature: "none" });
    const { json } = await create();
    await clock.sleeping();
    await call(sandbox, `/paint/${String(json["id"])}/cancel`, { method: "POST" });
    const [told] = await until(1);
    expect(JSON.parse(told?.text ?? "")).toMatchObject({ status: "GONE" });
  });

  it("are not sent to other machines unless that is allowed", async () => {
    await start({ signature: "none" });
    const { status, headers } = await create({ callback: "https://hooks.example/x" });
    expect(status).toBe(200);
    expect(headers.get("x-corsac-warning")).toContain("not to hooks.example");
    const wrong = await create({ callback: "ftp://127.0.0.1/x" });
    expect(wrong.headers.get("x-corsac-warning")).toContain("callback is no http or https URL");
    await sandbox.close();
    const sent: string[] = [];
    await start(
      { signature: "none" },
      {
        webhooks: {
          allowedHosts: ["hooks.example"],
          fetch: async (target) => {
            sent.push(String(target));
            arrived();
            return new Response(null, { status: 204 });
          },
        },
      },
    );
    await create({ callback: "https://hooks.example/x" });
    await clock.sleeping();
    const coming = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    clock.advance(200);
    await coming;
    expect(sent).toEqual(["https://hooks.example/x"]);
  });

  it("need a secret that is one", async () => {
    await start({ signature: "none" });
    await expect(
      startSandbox({ documents: [service({ signature: "none" })], webhooks: { secret: "whsec_ü" } }),
    ).rejects.toThrow("must be base64");
  });
});
