import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import { acmeService } from "../fixtures/acme-service.js";
import { call } from "../fixtures/caller.js";
import { firstService } from "../fixtures/first-service.js";
import { SandboxError } from "../sandbox-error.js";
import { describeSandbox } from "./describe-sandbox.js";
import { type RunningSandbox, startSandbox } from "./start-sandbox.js";

describe("a sandbox", () => {
  let sandbox: RunningSandbox;
  const log: string[] = [];
  const note = (message: string): void => void log.push(message);

  beforeAll(async () => {
    const logger = { info: note, warn: note };
    sandbox = await startSandbox({ documents: [firstService, acmeService], apiKey: "secret-key-1", logger });
  });
  afterAll(() => sandbox.close());

  it("says what it is, and never logs a key", async () => {
    const banner = describeSandbox(sandbox);
    expect(banner).toContain("No model runs here");
    expect(banner).toContain(sandbox.url);
    expect(banner).toContain("secret-key-1");
    expect(banner).toContain("stability-ai/sdxl");
    expect(banner).toContain("acme-paint");
    await call(sandbox, "/replicate/v1/models/black-forest-labs/flux-pro/predictions", {
      body: { input: { prompt: "a", undocumented: 1 } },
    });
    await call(sandbox, "/v1/predictions", { headers: { authorization: "Bearer secret-key-2" } });
    expect(log.length).toBeGreaterThan(0);
    expect(log.join("\n")).not.toContain("secret-key");
  });

  it("answers its root without a key", async () => {
    const response = await fetch(sandbox.url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("No model runs here");
  });

  it("lets browsers in", async () => {
    const response = await fetch(`${sandbox.url}/v1/predictions`, {
      method: "OPTIONS",
      headers: { origin: "http://localhost:3000", "access-control-request-method": "POST" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
  });

  it("takes fifty creates at once", async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        call(sandbox, "/v1/models/black-forest-labs/flux-schnell/predictions", {
          body: { input: { prompt: `number ${index}` } },
        }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(replies[0]?.status));
    expect(new Set(replies.map(({ json }) => json["id"])).size).toBe(50);
  });
});

describe("starting", () => {
  it("says that a port is taken", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve));
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const error: unknown = await startSandbox({ documents: [acmeService], port }).catch(
      (reason: unknown) => reason,
    );
    expect(SandboxError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      code: "port-in-use",
      message: expect.stringContaining(String(port)),
      hint: expect.stringContaining("another port"),
    });
    await new Promise((resolve) => blocker.close(resolve));
  });

  it.each([
    ["no paths", { ...acmeService, paths: JSON.parse("[]") }, "it has no `paths`"],
    ["an unknown operation", { ...acmeService, paths: {} }, "queries `fetchTask`, which is no operation"],
    [
      "a lifecycle without a state",
      { ...acmeService, "x-corsac-lifecycles": { task: { id: "/id" } } },
      "x-corsac-lifecycles.task has no `query`",
    ],
    [
      "a model without a lifecycle",
      { ...acmeService, "x-corsac-lifecycles": {} },
      "names the lifecycle `task`",
    ],
  ])("refuses a document with %s", async (_name, document, message) => {
    await expect(startSandbox({ documents: [document] })).rejects.toMatchObject({
      code: "invalid-document",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("corsac"),
    });
  });

  it("refuses a schema that is none, naming the model", async () => {
    const components = {
      schemas: { PaintRequest: { type: "object", properties: { text: { type: "sting" } } } },
    };
    await expect(startSandbox({ documents: [{ ...acmeService, components }] })).rejects.toMatchObject({
      code: "invalid-document",
      message: expect.stringContaining("the input of `acme-paint`"),
    });
  });

  it("refuses options that make no sense", async () => {
    await expect(startSandbox({ documents: [] })).rejects.toMatchObject({ code: "invalid-options" });
    await expect(startSandbox({ documents: [acmeService], duration: -1 })).rejects.toMatchObject({
      code: "invalid-options",
    });
    await expect(startSandbox({ documents: [acmeService], port: 70000 })).rejects.toMatchObject({
      code: "invalid-options",
    });
  });

  it("refuses rules by which nothing can fail at once", () => {
    const make = (): unknown => createSandbox({ documents: [acmeService], failures: [{ failure: "nope" }] });
    expect(make).toThrow(SandboxError);
    expect(make).toThrow(
      expect.objectContaining({ code: "invalid-options", message: expect.stringContaining('"nope"') }),
    );
  });

  it("ends held answers when it closes", async () => {
    const sandbox = await startSandbox({ documents: [firstService], duration: 60_000 });
    const held = call(sandbox, "/v1/models/black-forest-labs/flux-pro/predictions", {
      body: { input: { prompt: "slow" } },
      headers: { prefer: "wait=60" },
    });
    while (((await call(sandbox, "/v1/predictions")).json["results"] as unknown[]).length === 0);
    await sandbox.close();
    expect((await held).json["output"]).toBeNull();
  });
});
