import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { firstService } from "../fixtures/first-service.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ documents: [firstService, acmeService], apiKey: "the-key" });
});
afterAll(() => sandbox.close());

describe("a bearer key", () => {
  it.each([
    ["no header", undefined, "There is no key. Send the header `Authorization: Bearer <key>`"],
    ["another scheme", "Basic the-key", "must start with `Bearer `"],
    ["no key after the scheme", "Bearer", "has no key after `Bearer`"],
    ["a wrong key", "Bearer other", "is not the one the sandbox was started with"],
  ])("%s: 401 that says so", async (_name, authorization, detail) => {
    const response = await fetch(
      `${sandbox.url}/v1/predictions`,
      authorization ? { headers: { authorization } } : {},
    );
    const text = await response.text();
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(JSON.parse(text)).toMatchObject({
      status: 401,
      title: "Unauthenticated",
      detail: expect.stringContaining(detail),
    });
    expect(text).not.toContain("the-key");
  });

  it("is let in whatever the scheme's case", async () => {
    const response = await fetch(`${sandbox.url}/v1/predictions`, {
      headers: { authorization: "bearer the-key" },
    });
    expect(response.status).toBe(200);
  });
});

describe("a key in a header or in the query", () => {
  const url = (): string => `${sandbox.url}/v2/tasks/none`;

  it("names both where neither is sent", async () => {
    const response = await fetch(url());
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/header `X-Acme-Key`.* Or: .*query parameter `key`/),
    });
  });

  it("lets either in", async () => {
    expect((await fetch(url(), { headers: { "x-acme-key": "the-key" } })).status).toBe(404);
    expect((await fetch(`${url()}?key=the-key`)).status).toBe(404);
  });

  it("asks for none where the operation does not", async () => {
    expect((await fetch(`${sandbox.url}/v2/credits?month=may`)).status).toBe(200);
  });
});
