import { inspect } from "node:util";
import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

/** Everything that can be seen of a value. */
function shown(value: unknown): string {
  return `${inspect(value, { depth: 12, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
}

test.each(["status", "error", "logs", "model", "metrics", "output"])(
  "a key that a service repeats as %s is nowhere",
  async (field) => {
    const echo = field === "metrics" ? { [key]: key } : `seen ${key}`;
    const gateway = await startGateway(({ method }) => ({
      json: { id: "p1", status: method === "POST" ? "processing" : "failed", [field]: echo },
    }));
    const client = testClient(gateway.url, { timeout: 100_000 });
    const created = await client.predictions.create(draw, { prompt: "x" });
    const updates: unknown[] = [];
    const { error } = await outcome(created.output({ onUpdate: (update) => updates.push(update) }));
    const all = [created, created.toJSON(), updates, error, client.warnings].map(shown).join();
    expect(all).toContain("p1");
    expect(all).not.toContain(key);
    expect(all).not.toContain(encodeURIComponent(key));
  },
);

test("a key that JSON writes with escapes; words as short as no key is stay", async () => {
  const gateway = await startGateway(({ headers }) => ({
    text: JSON.stringify({ id: "p1", status: "failed", error: `for ${headers.authorization}` }).replaceAll(
      "/",
      "\\/",
    ),
  }));
  const failed = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  expect(failed.error).toBe("for Bearer [redacted]");
  const word = testClient(gateway.url, { apiKey: "failed" });
  expect((await word.predictions.create(draw, { prompt: "x" })).state).toBe("failed");
});
