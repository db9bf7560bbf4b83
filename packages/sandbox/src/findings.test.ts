import { afterEach, describe, expect, it } from "vitest";
import { type CorsacDocument, isJsonObject, type JsonObject, jsonObject } from "./document/contract.js";
import { call } from "./fixtures/caller.js";
import { testDocument, text } from "./fixtures/document.js";
import { firstService } from "./fixtures/first-service.js";
import { describeSandbox } from "./node/describe-sandbox.js";
import { type RunningSandbox, startSandbox } from "./node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

/** An API of predictions as its own description has it: nothing in it says how a prediction goes on. */
function undescribed(): CorsacDocument {
  const prediction: JsonObject = {
    type: "object",
    required: ["id", "status"],
    properties: {
      id: text,
      status: { type: "string", enum: ["starting", "processing", "succeeded", "failed"] },
      mode: { type: "string", enum: ["fast", "slow"] },
    },
  };
  const input = {
    type: "object",
    properties: { input: {}, mode: { type: "string", enum: ["fast", "slow"] } },
  };
  const document = testDocument(
    {
      "POST /predictions": { id: "create", takes: input, gives: prediction },
      "GET /predictions/{id}": { id: "read", gives: prediction },
    },
    undefined,
  );
  return { ...document, "x-corsac-models": [] };
}

describe("a document that describes no lifecycle", () => {
  it("has predictions with ids of their own, and says at the start that their state never changes", async () => {
    const warnings: string[] = [];
    const logger = { info: () => undefined, warn: (message: string) => warnings.push(message) };
    sandbox = await startSandbox({ documents: [undescribed()], duration: 0, logger });
    const said = /create: "status" stays "starting", because the document describes no lifecycle/;
    expect(warnings).toEqual([expect.stringMatching(said)]);
    expect(describeSandbox(sandbox)).toMatch(said);
    expect(describeSandbox(sandbox)).not.toContain('"mode"');
    const ids = new Set<string>();
    for (let count = 0; count < 3; count++) {
      const { json } = await call(sandbox, "/predictions", { body: { input: {} } });
      expect(json).toMatchObject({ id: expect.stringMatching(/^\w+$/), status: "starting" });
      ids.add(String(json["id"]));
      expect((await call(sandbox, `/predictions/${json["id"]}`)).json).toEqual(json);
    }
    expect(ids.size).toBe(3);
  });

  it("a described one says nothing of the kind", async () => {
    const warnings: string[] = [];
    const logger = { info: () => undefined, warn: (message: string) => warnings.push(message) };
    sandbox = await startSandbox({ documents: [firstService], logger });
    expect(warnings).toEqual([]);
    expect(describeSandbox(sandbox)).not.toContain("lifecycle");
  });
});

describe("all that a client of a service asks for beside predictions", () => {
  it("every operation answers, none with a fault of the sandbox", async () => {
    sandbox = await startSandbox({ documents: [firstService], duration: 0 });
    for (const [path, item] of Object.entries(firstService.paths)) {
      for (const method of Object.keys(jsonObject(item)).filter((name) =>
        isJsonObject(jsonObject(item)[name]),
      )) {
        const filled = path.replaceAll(/\{[^}]*\}/g, "none");
        const { status } = await call(sandbox, filled, { method: method.toUpperCase() });
        expect(status, `${method} ${path}`).toBeLessThan(500);
        expect(status, `${method} ${path}`).not.toBe(405);
      }
    }
  });

  it("files, the secret of webhooks, models with versions, and runs by name", async () => {
    sandbox = await startSandbox({ documents: [firstService], duration: 0 });
    const target = sandbox;
    const get = async (path: string): Promise<JsonObject> => (await call(target, path)).json;
    const form = new FormData();
    form.append("content", new Blob(["hello"], { type: "text/plain" }), "a.txt");
    const headers = { authorization: `Bearer ${target.apiKey}` };
    const uploaded = await fetch(`${target.url}/v1/files`, { method: "POST", headers, body: form });
    const file = jsonObject(await uploaded.json());
    expect(uploaded.status).toBe(201);
    expect(await get(`/v1/files/${file["id"]}`)).toMatchObject({ id: file["id"], size: 5 });
    expect((await get("/v1/files"))["results"]).toMatchObject([{ id: file["id"] }]);
    const removed = await fetch(`${target.url}/v1/files/${file["id"]}`, { method: "DELETE", headers });
    expect(removed.status).toBe(204);
    expect(await get("/v1/webhooks/default/secret")).toEqual({ key: target.webhookSecret });
    expect((await get("/v1/models"))["results"]).toEqual(expect.any(Array));
    expect(await get("/v1/models/stability-ai/sdxl")).toMatchObject({ owner: "stability-ai", name: "sdxl" });
    expect((await get("/v1/models/stability-ai/sdxl/versions"))["results"]).toEqual(expect.any(Array));
    const { json: made } = await call(target, "/v1/predictions", {
      body: { version: "stability-ai/sdxl", input: { prompt: "a boat" } },
    });
    const urls = { get: expect.stringContaining("/v1/predictions/") };
    expect(made).toMatchObject({ version: expect.any(String), urls });
  });
});
