import { expect, onTestFinished, test, vi } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";

test("without undici only the pool fails, with an error that names the package to install", async () => {
  vi.resetModules();
  vi.doMock("undici", () => {
    throw new Error("Cannot find package 'undici'");
  });
  onTestFinished(() => {
    vi.doUnmock("undici");
    vi.resetModules();
  });
  const entry = await import("./index.js");
  expect(entry.localFile("fox.png").protocol).toBe("file:");
  expect(entry.fileJournal("creates.jsonl")).toHaveProperty("record");
  const gateway = await startGateway(() => ({ json: {} }));
  const client = entry.createClient({ baseUrl: gateway.url, apiKey: "a-key-of-ours" });
  for (const attempt of [1, 2]) {
    await expect(client.run(draw, { prompt: `${attempt}` })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringContaining("needs the package undici"),
      hint: expect.stringContaining("npm install undici"),
    });
  }
  await client.close();
  expect(gateway.seen).toEqual([]);
});
