import { describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.js";
import type { JsonObject } from "../document/contract.js";
import { acmeService } from "../fixtures/acme-service.js";

const { fetch } = createSandbox({ documents: [acmeService] });

function post(name: string, body: string, method = "POST"): Promise<Response> {
  const request = { method, headers: { "content-type": "application/json" }, body };
  return fetch(new Request(`http://localhost/_sandbox/${name}`, request));
}

describe("the journal", () => {
  it.each<[JsonObject, string]>([
    [{ method: 5 }, "a string as method, not 5"],
    [{ path: 5 }, "a string as path, not 5"],
    [{ path: null }, "a string as path, not null"],
    [{ status: "200" }, "a number as status"],
    [{ matched: 1 }, "a boolean as matched"],
    [{ paths: "/" }, '"paths"'],
  ])("%j is no query", async (query, detail) => {
    await fetch(new Request("http://localhost/v2/nowhere"));
    const response = await post("journal", JSON.stringify(query));
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining(JSON.stringify(detail).slice(1, -1)),
    ]);
  });

  it("a status that is no number is no query", async () => {
    const response = await fetch(new Request("http://localhost/_sandbox/journal?status=many"));
    expect(response.status).toBe(400);
  });
});

it("rules that are not JSON, with many brackets behind the error", async () => {
  expect((await post("failures", `["\n${"[".repeat(60_000)}`, "PUT")).status).toBe(400);
});

describe("what a program orders", () => {
  const sandbox = createSandbox({ documents: [acmeService] });

  it.each(["status=1000", "nonsense=1", ""])("%j is no failure, and the option is named", (failure) => {
    expect(() => sandbox.test("a").fail([{ failure }])).toThrow(
      expect.objectContaining({ code: "invalid-options" }),
    );
    expect(() => sandbox.test("a").fail([{ failure }])).toThrow(/^failures: /);
  });

  it.each([".", "..", "a/b", "a b"])("%j is no id of a test", (id) => {
    expect(() => sandbox.test(id)).toThrow(expect.objectContaining({ code: "invalid-options" }));
  });

  it.each([".", ".."])("%j in the header is no id either", async (id) => {
    const request = new Request("http://localhost/v2/nowhere", { headers: { "x-corsac-test": id } });
    expect((await sandbox.fetch(request)).status).toBe(400);
  });
});
