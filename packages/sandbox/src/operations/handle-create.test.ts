import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonList, jsonObject } from "../document/contract.js";
import { call } from "../fixtures/caller.js";
import { firstService } from "../fixtures/first-service.js";
import { ManualClock } from "../fixtures/manual-clock.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

const flux = "/replicate/v1/models/black-forest-labs/flux-schnell/predictions";
const byVersion = "/replicate/v1/predictions";
const name = "stability-ai/sdxl";
const hash = "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";

let sandbox: RunningSandbox;
const clock = new ManualClock();
const warnings: string[] = [];
beforeAll(async () => {
  const logger = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
  sandbox = await startSandbox({
    documents: [firstService],
    clock,
    duration: 1000,
    bodyLimit: 100_000,
    logger,
  });
});
afterAll(() => sandbox.close());

describe("an input that is wrong", () => {
  it("gets every violation in one answer", async () => {
    const { status, json } = await call(sandbox, byVersion, {
      body: {
        version: `${name}:${hash}`,
        input: { width: "1024", promt: "x", num_outputs: 9, scheduler: "k_euler" },
      },
    });
    expect(status).toBe(422);
    expect(json).toMatchObject({ status: 422, title: "Input validation failed" });
    const fields = jsonList(json["invalid_fields"]).map(jsonObject);
    expect(Object.fromEntries(fields.map((item) => [item["field"], item["type"]]))).toEqual({
      "input.width": "type",
      "input.promt": "unknown_field",
      "input.num_outputs": "maximum",
      "input.scheduler": "enum",
    });
    const told = fields.map((item) => item["description"]).join("\n");
    expect(told).toContain('width must be an integer, not "1024".');
    expect(told).toContain("promt is not a known field. Did you mean prompt?");
    expect(told).toContain("num_outputs must be at most 4, not 9.");
    expect(told).toContain('Did you mean "K_EULER"?');
  });

  it.each([
    ["no body", "", "The body is required"],
    ["an array", "[]", "The body must be a JSON object"],
    ["no input", "{}", "input is required"],
    ["an input that is text", '{"input":"x"}', "input must be an object"],
    ["no prompt", '{"input":{}}', "prompt is required"],
  ])("%s: 422", async (_name, text, detail) => {
    const { status, json } = await call(sandbox, flux, { method: "POST", text });
    expect(status).toBe(422);
    expect(json["detail"]).toContain(detail);
  });

  it("is accepted with fields nobody documented, and that is logged", async () => {
    const { status, json } = await call(sandbox, flux, { body: { input: { prompt: "x", quite_new: 1 } } });
    expect(status).toBeLessThan(300);
    expect(jsonObject(json["input"])["quite_new"]).toBe(1);
    expect(warnings.join("\n")).toContain("input.quite_new");
  });
});

describe("a version", () => {
  it.each([[`${name}:${hash}`], [hash], [name]])("%s is known", async (version) => {
    const { status, json } = await call(sandbox, byVersion, { body: { version, input: { prompt: "x" } } });
    expect(status).toBeLessThan(300);
    expect(json["model"]).toBe(name);
  });

  it.each([[`${name}:0000`], ["nobody/nothing"], [7]])(
    "%s is unknown: 422 naming the known ones",
    async (version) => {
      const { status, json } = await call(sandbox, byVersion, { body: { version, input: { prompt: "x" } } });
      expect(status).toBe(422);
      expect(json["detail"]).toContain(hash);
      expect(jsonList(json["invalid_fields"])[0]).toMatchObject({
        field: "version",
        type: "unknown_version",
      });
    },
  );

  it("is required where the document fixes one", async () => {
    const { status, json } = await call(sandbox, byVersion, { body: { input: { prompt: "x" } } });
    expect(status).toBe(422);
    expect(jsonList(json["invalid_fields"]).map((item) => jsonObject(item)["field"])).toEqual(["version"]);
  });
});

describe("waiting", () => {
  it.each([["wait"], ["wait=30"], ["respond-async, WAIT = 2"]])(
    "Prefer: %s holds the answer until it is done",
    async (prefer) => {
      const answer = call(sandbox, flux, { body: { input: { prompt: "x" } }, headers: { prefer } });
      await clock.sleeping();
      clock.advance(1000);
      expect((await answer).json).toMatchObject({
        status: "succeeded",
        output: [expect.stringContaining(sandbox.url)],
      });
    },
  );

  it("comes back unfinished when the time is up", async () => {
    const headers = { prefer: "wait=1", "x-corsac-sandbox": "duration=4000" };
    const answer = call(sandbox, flux, { body: { input: { prompt: "x" } }, headers });
    await clock.sleeping();
    clock.advance(1000);
    expect((await answer).json).toMatchObject({ status: "processing", output: null });
  });
});

describe("hostile bodies", () => {
  it("too large: 413", async () => {
    const { status } = await call(sandbox, flux, { body: { input: { prompt: "x".repeat(200_000) } } });
    expect(status).toBe(413);
  });

  it("too large without saying so: 413", async () => {
    const parts = Array.from({ length: 40 }, () => new Uint8Array(10_000).fill(32));
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = parts.pop();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { authorization: "Bearer sandbox-key" },
    };
    expect((await fetch(`${sandbox.url}${flux}`, init)).status).toBe(413);
  });

  it.each([
    ["deep nesting", `${"[".repeat(5000)}${"]".repeat(5000)}`, "more than 64 levels"],
    ["a missing value", '{"input": {\n  "prompt": }}', "line 2, column 13"],
    ["cut off", '{"input": {"prompt": "x', "line 1, column 22"],
    ["a comment", '{"input": {} // why\n}', "line 1, column 14"],
  ])("%s: 400 with the position", async (_name, text, detail) => {
    const { status, json } = await call(sandbox, flux, { text });
    expect(status).toBe(400);
    expect(json["detail"]).toContain(detail);
  });

  it("__proto__ and constructor change nothing", async () => {
    const text =
      '{"__proto__": {"polluted": 1}, "input": {"prompt": "x", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}}';
    const { status } = await call(sandbox, flux, { text });
    expect(status).toBeLessThan(300);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect((await call(sandbox, flux, { body: { input: { prompt: "y" } } })).json).not.toHaveProperty(
      "polluted",
    );
  });

  it("an unknown directive: 400 naming the known ones", async () => {
    const { status, json } = await call(sandbox, flux, {
      body: { input: { prompt: "x" } },
      headers: { "x-corsac-sandbox": "outcome=fail" },
    });
    expect(status).toBe(400);
    expect(json["detail"]).toContain("outcome=succeeded|failed|canceled");
  });

  it("a status that was asked for", async () => {
    const { status, headers } = await call(sandbox, flux, {
      body: { input: { prompt: "x" } },
      headers: { "x-corsac-sandbox": "status=429" },
    });
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("1");
  });
});
