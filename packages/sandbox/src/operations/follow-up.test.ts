import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type JsonObject, jsonList, jsonObject } from "../document/contract.js";
import { call, type Reply } from "../fixtures/caller.js";
import { firstService } from "../fixtures/first-service.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  sandbox = await startSandbox({ documents: [firstService], clock, duration: 1000, retention: 60_000 });
});
afterEach(() => sandbox.close());

async function create(prompt: string, headers: Record<string, string> = {}): Promise<JsonObject> {
  const path = "/v1/models/black-forest-labs/flux-dev/predictions";
  return (
    await call(sandbox, path, { body: { input: { prompt, num_outputs: 2, aspect_ratio: "3:2" } }, headers })
  ).json;
}

function get(prediction: JsonObject): Promise<Reply> {
  return call(sandbox, `/replicate/v1/predictions/${String(prediction["id"])}`);
}

describe("the life of a prediction", () => {
  it("starts, runs with growing logs, and succeeds with its files", async () => {
    const created = await create("a");
    expect(created).toMatchObject({
      status: "starting",
      output: null,
      error: null,
      logs: "",
      started_at: null,
      data_removed: false,
    });
    expect(created["created_at"]).toBe("2026-01-02T03:04:05.000Z");
    clock.advance(400);
    const early = (await get(created)).json;
    clock.advance(400);
    const late = (await get(created)).json;
    expect([early["status"], late["status"]]).toEqual(["processing", "processing"]);
    expect(String(late["logs"]).startsWith(String(early["logs"]))).toBe(false);
    expect(String(early["logs"])).toMatch(/ 29%\|███ {7}\| 8\/28 \[/);
    expect(String(late["logs"]).split("\n").length).toBeGreaterThan(String(early["logs"]).split("\n").length);
    clock.advance(400);
    const done = (await get(created)).json;
    expect(done).toMatchObject({
      status: "succeeded",
      completed_at: "2026-01-02T03:04:06.000Z",
      error: null,
    });
    expect(jsonObject(done["metrics"])["predict_time"]).toBe(0.85);
    expect(String(done["logs"])).toContain("100%|██████████| 28/28");
    expect(jsonList(done["output"])).toHaveLength(2);
  });

  it("has URLs on the sandbox's own origin", async () => {
    const created = await create("a");
    const urls = jsonObject(created["urls"]);
    expect(urls["get"]).toBe(`${sandbox.url}/replicate/v1/predictions/${String(created["id"])}`);
    expect((await call(sandbox, String(urls["get"]))).json["id"]).toBe(created["id"]);
    expect((await call(sandbox, String(urls["cancel"]), { method: "POST" })).json["status"]).toBe("canceled");
  });

  it("can be canceled, and stays canceled", async () => {
    const created = await create("a");
    clock.advance(500);
    const canceled = await call(sandbox, `/v1/predictions/${String(created["id"])}/cancel`, {
      method: "POST",
    });
    expect(canceled.json).toMatchObject({
      status: "canceled",
      output: null,
      completed_at: "2026-01-02T03:04:05.500Z",
    });
    clock.advance(5000);
    expect((await get(created)).json["status"]).toBe("canceled");
  });

  it("wakes those who wait for it when it is canceled", async () => {
    const held = create("a", { prefer: "wait" });
    await clock.sleeping();
    const listed = jsonList((await call(sandbox, "/v1/predictions")).json["results"]).map(jsonObject);
    await call(sandbox, `/v1/predictions/${String(listed[0]?.["id"])}/cancel`, { method: "POST" });
    expect((await held)["status"]).toBe("canceled");
  });

  it.each([
    ["by header", "a", { "x-corsac-sandbox": "outcome=failed" }, "failed"],
    ["by prompt", "a [sandbox:fail]", {}, "failed"],
    ["canceled by the service", "a [sandbox:cancel]", {}, "canceled"],
  ])("ends otherwise when asked to: %s", async (_name, prompt, headers, status) => {
    const created = await create(prompt, { ...headers });
    clock.advance(1000);
    const ended = (await get(created)).json;
    expect(ended).toMatchObject({ status, output: null });
    expect(ended["error"] === null).toBe(status === "canceled");
    const file = await fetch(`${sandbox.url}/_sandbox/files/${String(created["id"])}/image-0.webp`);
    expect(file.status).toBe(404);
  });

  it("takes as long as the header says", async () => {
    const created = await create("a", { "x-corsac-sandbox": "duration=300" });
    clock.advance(300);
    expect((await get(created)).json["status"]).toBe("succeeded");
  });

  it("loses its outputs after the retention", async () => {
    const created = await create("a");
    clock.advance(1000);
    const [url] = jsonList((await get(created)).json["output"]);
    clock.advance(60_000);
    expect((await get(created)).json).toMatchObject({
      data_removed: true,
      output: null,
      input: {},
      logs: "",
      status: "succeeded",
    });
    const file = await fetch(String(url));
    expect(file.status).toBe(410);
    expect(await file.json()).toMatchObject({ detail: expect.stringContaining("was removed") });
  });

  it("is unknown by another id", async () => {
    const { status, json } = await get({ id: "nothing" });
    expect(status).toBe(404);
    expect(json["detail"]).toContain('no prediction "nothing"');
  });
});

describe("files", () => {
  it("have type, length and ETag, and are sent once", async () => {
    const created = await create("a");
    clock.advance(1000);
    const [url] = jsonList((await get(created)).json["output"]);
    const first = await fetch(String(url));
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toBe("image/webp");
    expect(Number(first.headers.get("content-length"))).toBe((await first.arrayBuffer()).byteLength);
    expect((await fetch(String(url), { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await fetch(String(url), { method: "HEAD" })).headers.get("etag")).toBe(tag);
  });
});

describe("the list", () => {
  it("is paged, newest first, and stays in order while new ones arrive", async () => {
    const ids: unknown[] = [];
    for (let index = 0; index < 45; index++) ids.unshift((await create(`number ${index}`))["id"]);
    const seen: unknown[] = [];
    let next: string | undefined = "/v1/predictions";
    while (next !== undefined) {
      const { json }: Reply = await call(sandbox, next);
      seen.push(...jsonList(json["results"]).map((item) => jsonObject(item)["id"]));
      next = typeof json["next"] === "string" ? json["next"] : undefined;
      if (seen.length === 20) await create("one more");
    }
    expect(seen).toEqual(ids);
  });

  it("refuses a cursor that leads nowhere", async () => {
    expect((await call(sandbox, "/v1/predictions?cursor=zzz")).status).toBe(400);
  });
});
