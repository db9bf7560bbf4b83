import { expect, expectTypeOf, test } from "vitest";
import type { OutputFile } from "../../output/output-file.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { recital1, recitalEar } from "./generated/index.gen.js";

// test-services/services/recital: speech answered as sound, a recording sent in a form.

test("an answer that is the file itself", async () => {
  const gateway = await startGateway(() => ({
    text: "ID3 sound",
    headers: { "content-type": "audio/mpeg" },
  }));
  const spoken = await testClient(gateway.url).run(recital1, { input: "The tide comes in at six." });
  expectTypeOf(spoken).toEqualTypeOf<OutputFile>();
  expect([spoken.contentType, await spoken.text()]).toEqual(["audio/mpeg", "ID3 sound"]);
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({
    model: "recital-1",
    input: "The tide comes in at six.",
  });
});

test("an error where a file should be", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { status: 402, json: { detail: "no credit" } } : "cut",
  );
  const client = testClient(gateway.url);
  const speak = (): Promise<unknown> => client.run(recital1, { input: "x" });
  expect((await outcome(speak())).error).toMatchObject({ category: "payment" });
  expect((await outcome(speak())).error).toMatchObject({ category: "uncertain" });
});

test("a recording is a part of the form, beside the model that the page names", async () => {
  const gateway = await startGateway(() => ({ json: { text: "The tide comes in at six.", seconds: 2.5 } }));
  const heard = await testClient(gateway.url).run(recitalEar, {
    file: new Blob(["RIFF sound"], { type: "audio/wav" }),
    language: "en",
  });
  expect(heard.text).toBe("The tide comes in at six.");
  const [{ headers, body } = { headers: {}, body: "" }] = gateway.seen;
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toMatch(/name="model"\r\n\r\nrecital-ear\r\n/);
  expect(body).toMatch(/name="language"\r\n\r\nen\r\n/);
  expect(body).toMatch(/name="file"; filename="[^"]+"\r\ncontent-type: audio\/wav\r\n\r\nRIFF sound\r\n/i);
});

test("an empty response where a file should be is no output", async () => {
  const gateway = await startGateway(() => ({ text: "", headers: { "content-type": "audio/mpeg" } }));
  const { error } = await outcome(testClient(gateway.url).run(recital1, { input: "x" }));
  expect(error).toMatchObject({ category: "uncertain" });
  expect(gateway.seen).toHaveLength(1);
});
