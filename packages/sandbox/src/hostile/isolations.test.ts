import { afterEach, describe, expect, it } from "vitest";
import { type JsonValue, valueAtPointer } from "../document/contract.js";
import { acmeService } from "../fixtures/acme-service.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const key = { "x-acme-key": "sandbox-key", "content-type": "application/json" };

async function send(
  { url }: { url: string },
  path: string,
  body?: JsonValue,
  headers: Record<string, string> = {},
): Promise<{ status: number; json: JsonValue; text: string }> {
  const response = await fetch(path.startsWith("http") ? path : url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...key, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, json: isJson ? JSON.parse(text) : null, text };
}

const paint = { model: "acme-paint", text: "a boat", dimensions: "32x32" };
const idOf = ({ json }: { json: JsonValue }): string => String(valueAtPointer(json, "/data/task_id"));

describe("clocks", () => {
  it("moved beyond the expiry of files, they are gone, the prediction is known", async () => {
    sandbox = await startSandbox({ documents: [acmeService], duration: 1000, retention: 60_000 });
    const test = sandbox.test("expiry");
    test.set({ now: "2026-01-02T03:04:05Z" });
    const id = idOf(await send(test, "/v2/tasks", paint));
    test.advance(2);
    const url = String(
      valueAtPointer((await send(test, `/v2/tasks/${id}`)).json, "/data/result/images/0/url"),
    );
    expect((await send(test, url)).status).toBe(200);
    test.advance(61);
    expect((await send(test, url)).status).toBe(410);
    expect((await send(test, `/v2/tasks/${id}`)).status).toBe(200);
    test.advance(10 * 365 * 24 * 3600);
    expect((await send(test, url)).status).toBe(410);
    expect((await send(test, `/v2/tasks/${id}`)).status).toBe(200);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e15, "30", null, [1], { seconds: 1 }])(
    "seconds of %j move nothing",
    async (seconds) => {
      sandbox = await startSandbox({ documents: [acmeService] });
      const { status, text } = await send(sandbox, "/_sandbox/advance", { seconds } as JsonValue);
      expect([status, text]).toEqual([400, expect.stringContaining("seconds must")]);
    },
  );
});

describe("two tests at once", () => {
  it("create, fail and are reset without each other", async () => {
    sandbox = await startSandbox({ documents: [acmeService], duration: 1000 });
    const [one, other] = [sandbox.test("one"), sandbox.test("other")];
    one.set({ seed: "s", now: "2026-01-02T03:04:05Z" });
    other.set({ seed: "s", now: "2026-01-02T03:04:05Z" });
    one.fail([{ failure: "status=503" }]);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) => send(index % 2 === 0 ? one : other, "/v2/tasks", paint)),
    );
    expect(many.filter((_, index) => index % 2 === 0).every(({ status }) => status === 503)).toBe(true);
    const ids = many.filter((_, index) => index % 2 === 1).map(idOf);
    expect(new Set(ids).size).toBe(10);
    one.reset();
    for (const id of ids) expect((await send(other, `/v2/tasks/${id}`)).status).toBe(200);
    for (const id of ids) expect((await send(one, `/v2/tasks/${id}`)).status).toBe(404);
    expect(one.journal().length).toBe(10);
    expect(other.journal({ method: "POST" }).length).toBe(10);
  });

  it("have the same ids for the same seed, whatever the other one does in between", async () => {
    sandbox = await startSandbox({ documents: [acmeService], duration: 1000 });
    const [one, other] = [sandbox.test("one"), sandbox.test("other")];
    for (const test of [one, other]) test.set({ seed: 7, now: 0 });
    const ids: string[][] = [[], []];
    for (let count = 0; count < 5; count++) {
      ids[0]?.push(idOf(await send(one, "/v2/tasks", paint)));
      if (count % 2 === 0) await send(one, "/v2/tasks/none");
      ids[1]?.push(idOf(await send(other, "/v2/tasks", paint)));
    }
    expect(ids[0]).toEqual(ids[1]);
  });

  it.each(["__proto__", "a/b", "a b", "..", "x".repeat(1000), "\u00e9", "constructor"])(
    "the id %j is one, or is refused in words",
    async (id) => {
      sandbox = await startSandbox({ documents: [acmeService] });
      const { status, text } = await send(sandbox, "/v2/tasks", paint, { "x-corsac-test": encodeURI(id) });
      expect([200, 400], text).toContain(status);
      expect(
        (await send(sandbox, `/_sandbox/tests/${encodeURIComponent(id)}/v2/tasks/none`)).status,
      ).toBeLessThan(500);
      expect((await send(sandbox, "/v2/tasks/none")).status).toBe(404);
    },
  );
});
