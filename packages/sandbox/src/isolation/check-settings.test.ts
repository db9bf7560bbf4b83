import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ documents: [acmeService], duration: 0 });
});
afterAll(() => sandbox.close());

async function order(name: string, method: string, body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${sandbox.url}/_sandbox/${name}`, { method, body });
  return { status: response.status, text: await response.text() };
}

describe("the clock", () => {
  it.each(["1e13", "1e308", "1e999", "-5", "null", '"5"', "[5]"])(
    "is not moved on by %s seconds",
    async (seconds) => {
      const before = sandbox.test().journal().length;
      expect(await order("advance", "POST", `{"seconds":${seconds}}`)).toMatchObject({
        status: 400,
        text: expect.stringMatching(seconds === "1e999" ? /Number too large/ : /seconds must/),
      });
      const created = await fetch(`${sandbox.url}/v2/tasks`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-acme-key": "sandbox-key" },
        body: JSON.stringify({ model: "acme-paint", text: "a", dimensions: "32x32" }),
      });
      expect(created.status).toBe(200);
      expect(sandbox.test().journal()).toHaveLength(before + 1);
    },
  );

  it.each([Number.NaN, Infinity, -5, 1e13, undefined])("nor by %s of a program", (seconds) => {
    expect(() => sandbox.test("program").advance(seconds as number)).toThrowError(
      expect.objectContaining({
        name: "SandboxError",
        code: "invalid-options",
        message: expect.stringContaining("seconds"),
      }),
    );
  });
});

describe("settings", () => {
  it.each([
    ["now", "true"],
    ["now", "[]"],
    ["now", '"soon"'],
    ["now", "1e300"],
    ["now", '"+200000-01-01T00:00:00Z"'],
    ["duration", "null"],
    ["duration", "[]"],
    ["duration", "true"],
    ["duration", '"Infinity"'],
    ["duration", "1e308"],
    ["duration", "-1"],
    ["seed", "{}"],
    ["seed", "true"],
  ])("%s is not %s, over HTTP or in a program", async (name, value) => {
    expect(await order("settings", "PATCH", `{"${name}":${value}}`)).toMatchObject({
      status: 400,
      text: expect.stringContaining(name),
    });
    expect(() => sandbox.test().set({ [name]: JSON.parse(value) })).toThrowError(
      expect.objectContaining({
        name: "SandboxError",
        message: expect.stringMatching(new RegExp(`^${name}`)),
      }),
    );
  });

  it("may be times, seeds and durations", async () => {
    const settings = '{"now":1767323045000,"seed":3,"duration":0.5}';
    expect((await order("settings", "PATCH", settings)).status).toBe(204);
    expect((await order("settings", "PATCH", '{"now":null,"seed":null,"duration":0}')).status).toBe(204);
  });
});

it("the duration of a sandbox is checked the same way", async () => {
  await expect(startSandbox({ documents: [acmeService], duration: Infinity })).rejects.toThrow(
    /duration must be/,
  );
});
