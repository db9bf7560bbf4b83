import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type JsonObject, jsonList, jsonObject, valueAtPointer } from "./document/contract.js";
import { acmeService } from "./fixtures/acme-service.js";
import { call } from "./fixtures/caller.js";
import { ManualClock } from "./fixtures/manual-clock.js";
import { type RunningSandbox, startSandbox } from "./node/start-sandbox.js";

let sandbox: RunningSandbox;
const clock = new ManualClock();
const headers = { "x-acme-key": "sandbox-key" };
beforeAll(async () => {
  sandbox = await startSandbox({ documents: [acmeService], clock, duration: 1000 });
});
afterAll(() => sandbox.close());

describe("a service of another shape", () => {
  it("answers with its own words at its own places", async () => {
    const created = await call(sandbox, "/v2/tasks", {
      body: { model: "acme-paint", text: "a fox" },
      headers,
    });
    expect(created.json).toEqual({
      code: 0,
      message: "ok",
      data: {
        task_id: expect.any(String),
        task_status: "SUBMITTED",
        progress: "0%",
        submit_time: clock.now(),
        result: null,
      },
    });
    const path = `/gateway/v2/tasks/${String(valueAtPointer(created.json, "/data/task_id"))}`;
    clock.advance(575);
    expect((await call(sandbox, path, { headers })).json["data"]).toMatchObject({
      task_status: "IN_PROGRESS",
      progress: "50%",
    });
    clock.advance(425);
    const done = (await call(sandbox, path, { headers })).json;
    expect(done["data"]).toMatchObject({ task_status: "SUCCESS", progress: "100%" });
    const images = jsonList(valueAtPointer(done, "/data/result/images")).map(jsonObject);
    expect(images).toHaveLength(2);
    const bytes = await (await fetch(String(images[1]?.["url"]))).arrayBuffer();
    expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({
      width: 640,
      height: 480,
      format: "webp",
    });
  });

  it("puts a failure where it says", async () => {
    const created = await call(sandbox, "/v2/tasks", {
      body: { model: "acme-paint", text: "x [sandbox:fail]", callback_url: "http://127.0.0.1:9/" },
      headers,
    });
    clock.advance(1000);
    const failed = await call(sandbox, `/v2/tasks/${String(valueAtPointer(created.json, "/data/task_id"))}`, {
      headers,
    });
    expect(failed.json["data"]).toMatchObject({
      task_status: "FAILURE",
      fail_reason: expect.stringContaining("asked to fail"),
      result: null,
    });
  });

  it.each([
    [{ text: "x" }, "model is required. Known: acme-paint, acme-clip."],
    [{ model: "acme-pant", text: "x" }, "Did you mean acme-paint?"],
    [{ model: "acme-paint", txt: "x", copies: 9 }, "text is required"],
    [{ model: "acme-paint", text: "x", copies: 9 }, "copies must be at most 3, not 9."],
    [{ model: "acme-paint", text: "x", dimension: "1x1" }, "Did you mean dimensions?"],
  ])("refuses %j", async (body, detail) => {
    const { status, json } = await call(sandbox, "/v2/tasks", { body, headers });
    expect(status).toBe(422);
    expect(json["detail"]).toContain(detail);
  });

  it("makes a clip", async () => {
    const created = await call(sandbox, "/v2/tasks", {
      body: { model: "acme-clip", text: "a lighthouse" },
      headers,
    });
    clock.advance(1000);
    const done = await call(sandbox, `/v2/tasks/${String(valueAtPointer(created.json, "/data/task_id"))}`, {
      headers,
    });
    const url = String(valueAtPointer(done.json, "/data/result/clip"));
    const response = await fetch(url);
    expect(response.headers.get("content-type")).toBe("video/webm");
    const head = Buffer.from(await response.arrayBuffer()).subarray(0, 64);
    // An EBML document of the kind WebM.
    expect(head.readUInt32BE(0)).toBe(0x1a45dfa3);
    expect(head.toString("latin1")).toContain("webm");
  });

  it("answers a model without a lifecycle at once", async () => {
    const { status, json } = await call(sandbox, "/v2/chat", { body: { text: "hello" }, headers });
    expect(status).toBe(200);
    expect(json["reply"]).toContain("This is the Corsac sandbox");
  });

  it("lists in the shape that its document gives lists", async () => {
    const row: JsonObject = {
      type: "object",
      properties: { no: { type: "string" }, phase: { type: "string" }, at: { type: "integer" } },
    };
    const rows = { type: "object", properties: { rows: { type: "array", items: row } } };
    const task = {
      ...jsonObject(jsonObject(acmeService["x-corsac-lifecycles"])["task"]),
      times: "milliseconds",
      list: {
        operation: "listTasks",
        items: "/rows",
        id: "/no",
        state: { pointer: "/phase", words: { DONE: "succeeded", OPEN: "pending" } },
        fields: { createdAt: "/at" },
      },
    };
    const answer = { 200: { description: "OK", content: { "application/json": { schema: rows } } } };
    const listing = await startSandbox({
      documents: [
        {
          ...acmeService,
          paths: {
            ...acmeService.paths,
            "/v2/list": { get: { operationId: "listTasks", responses: answer } },
          },
          "x-corsac-lifecycles": { task },
        },
      ],
      clock,
      duration: 1000,
    });
    const { json } = await call(listing, "/v2/tasks", { body: { model: "acme-paint", text: "x" }, headers });
    clock.advance(1000);
    expect((await call(listing, "/v2/list", { headers })).json).toEqual({
      rows: [{ no: valueAtPointer(json, "/data/task_id"), phase: "DONE", at: clock.now() - 1000 }],
    });
    await listing.close();
  });

  it("answers any other operation with a sample, and checks its parameters", async () => {
    expect((await call(sandbox, "/v2/credits?month=may")).json).toEqual({ left: 3 });
    const { status, json } = await call(sandbox, "/v2/credits");
    expect(status).toBe(422);
    expect(json["detail"]).toContain("month is required: a query parameter.");
  });
});
