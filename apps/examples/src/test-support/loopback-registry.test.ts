import { expect, onTestFinished, test } from "vitest";
import { startLoopbackRegistry } from "./loopback-registry.js";

test("an error of packing is in the response, and packing is not tried again", async () => {
  let calls = 0;
  const registry = await startLoopbackRegistry(async () => {
    calls += 1;
    throw new Error("pnpm pack failed:\nno such file");
  });
  onTestFinished(() => registry.close());
  for (let round = 0; round < 2; round += 1) {
    const response = await fetch(`${registry.url}-/tarballs`);
    expect([response.status, await response.text()]).toEqual([500, "pnpm pack failed:\nno such file"]);
  }
  expect(calls).toBe(1);
});
