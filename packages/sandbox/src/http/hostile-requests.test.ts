import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonList, jsonObject } from "../document/contract.js";
import { promptDirectives } from "../failures/parse-directives.js";
import { acmeService } from "../fixtures/acme-service.js";
import { call } from "../fixtures/caller.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
const headers = { "x-acme-key": "sandbox-key" };
const none = { description: "Nothing" };
beforeAll(async () => {
  const paths = {
    ...acmeService.paths,
    "/v2/tasks/{task_id}/files": {
      delete: { operationId: "deleteFile", responses: { 204: none, 404: none } },
      get: { operationId: "unchangedFile", responses: { 304: none } },
    },
  };
  sandbox = await startSandbox({
    documents: [{ ...acmeService, paths }],
    duration: 0,
    allowedOrigins: ["https://tools.example"],
    allowedHosts: ["sandbox.test"],
  });
});
afterAll(() => sandbox.close());

describe("requests that mean harm", () => {
  it("a prompt full of openings of directives is read in linear time", () => {
    expect(promptDirectives("[sandbox:".repeat(1_000_000))).toEqual({});
    expect(promptDirectives(`${"[sandbox:".repeat(1000)}fail]`)).toEqual({ outcome: "failed" });
  });

  // A test that takes longer than its time limit fails: it would be minutes, were it quadratic.
  it("a million wrong values, or long unknown names, are answered at once", async () => {
    const many = await call(sandbox, "/v2/tasks", {
      body: { model: "acme-paint", text: Array(1e6).fill(1) },
      headers,
    });
    expect(many.status).toBe(422);
    const long = { model: "acme-paint", text: "x", ["y".repeat(2e6)]: 1 };
    expect((await call(sandbox, "/v2/tasks", { body: long, headers })).status).toBe(200);
  });
});

describe("web pages", () => {
  const ask = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      // `fetch` does not allow these headers to be set.
      const asked = request(`${sandbox.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on("error", reject).end();
    });

  it.each([
    [{}, 200],
    [{ origin: "http://localhost:3000" }, 200],
    [{ origin: "http://app.localhost" }, 200],
    [{ origin: "http://[::1]:5173" }, 200],
    [{ origin: "https://tools.example" }, 200],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "http://localhost.evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ host: "evil.example" }, 403],
    [{ host: "localhost.evil.example:4010" }, 403],
    [{ host: "sandbox.test" }, 200],
    [{ host: "localhost:4010" }, 200],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, 403],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, 200],
  ])("%j: %d", async (headers, status) => {
    expect(await ask("/v2/credits?month=may", headers)).toBe(status);
  });

  it("may show files", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect(await ask("/_sandbox/files/a/b.webp", headers)).toBe(404);
  });
});

describe("sizes and counts", () => {
  const sized = {
    ...acmeService,
    components: {
      ...acmeService.components,
      schemas: {
        PaintRequest: {
          type: "object",
          properties: {
            width: { type: "integer" },
            height: { type: "integer", maximum: 20_000 },
            copies: { type: "integer" },
            dimension: { type: "string" },
          },
        },
      },
    },
    "x-corsac-models": [
      {
        ...jsonObject(jsonList(acmeService["x-corsac-models"])[0]),
        roles: { width: "/width", height: "/height", count: "/copies", size: "/dimension" },
      },
    ],
  };

  it.each([
    [{ width: 100_000 }, "width must be 1 to 4096 (pixels) in the sandbox, not 100000"],
    [{ width: -1 }, "width must be 1 to 4096 (pixels) in the sandbox, not -1"],
    [{ copies: 5000 }, "copies must be 1 to 16 (files) in the sandbox, not 5000"],
    [{ copies: 0 }, "copies must be 1 to 16 (files) in the sandbox, not 0"],
    [{ dimension: "9000x9000" }, "dimension must be 1 to 4096 (pixels a side) in the sandbox, not 9000"],
    [{ width: 512, height: 20_000, copies: 2, dimension: "any" }, undefined],
  ])("%j", async (body, message) => {
    const measured = await startSandbox({ documents: [sized] });
    const { status, json } = await call(measured, "/v2/tasks", {
      body: { model: "acme-paint", ...body },
      headers,
    });
    expect(status).toBe(message === undefined ? 200 : 422);
    if (message !== undefined) expect(json["detail"]).toContain(message);
    await measured.close();
  });
});

describe("responses without a body", () => {
  it.each([
    ["DELETE", 204],
    ["GET", 304],
  ])("%s %d", async (method, status) => {
    const response = await fetch(`${sandbox.url}/v2/tasks/7/files`, { method, headers });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
  });
});
