// What published clients get wrong about files in an input.
import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { annexRetouch } from "../testing/services/generated/index.gen.js";
import { key, testClient } from "../testing/test-client.fixture.js";

test.each([
  [8, 64],
  [9, 130_000],
])("%i: a file of %i bytes is sent as a data URI, whole and without the key", async (_row, length) => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  const bytes = Uint8Array.from({ length }, (_none, index) => (index * 7) % 251);
  await testClient(gateway.url).run(annexRetouch, { image: new Blob([bytes], { type: "image/png" }) });
  const body = gateway.seen[0]?.body ?? "";
  expect(JSON.parse(body).image).toBe(`data:image/png;base64,${Buffer.from(bytes).toString("base64")}`);
  expect(body).not.toContain(key);
});
