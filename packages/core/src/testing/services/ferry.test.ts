import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { ferryClip } from "./generated/index.gen.js";

// test-services/services/ferry: the output is a number, and another operation returns the address for it.

const url = (name: string): string => `https://files.example/${name}`;

test("a second request for the output, and a state derived from the fields that are present", async () => {
  const gateway = await startGateway(({ url: path, method }, count) => {
    if (method === "POST") return { json: { base: { code: 0 }, task_id: "c1" } };
    if (path.startsWith("/files"))
      return { json: { base: { code: 0 }, file: { download_url: url("clip.mp4") } } };
    return { json: { base: { code: 0 }, ...(count < 4 ? { status: "Processing" } : { file_id: 99 }) } };
  });
  const made = await testClient(gateway.url).run(ferryClip, { prompt: "x" });
  expect(made.url).toBe(url("clip.mp4"));
  expect(gateway.seen.map(({ url: path }) => path).slice(-2)).toEqual([
    "/clips/query?task_id=c1",
    "/files/retrieve?file_id=99",
  ]);
  const broken = await startGateway(({ method }) => ({
    json:
      method === "POST"
        ? { base: { code: 0 }, task_id: "c2" }
        : { base: { code: 0, problem: "out of memory" }, status: "?" },
  }));
  const { error } = await outcome(testClient(broken.url).run(ferryClip, { prompt: "x" }));
  expect(error).toMatchObject({ category: "out-of-memory", prediction: { id: "c2" } });
});
