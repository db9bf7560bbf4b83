import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { cinema2, cinemaTape } from "./generated/index.gen.js";

// test-services/services/cinema: files behind an operation that needs the key.

test("a video is the body of an operation, fetched with the key, by the id of the task", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST") return { json: { id: "v/1", status: "queued", progress: 0 } };
    if (url.endsWith("/content")) return { text: "pixels", headers: { "content-type": "video/mp4" } };
    return { json: { id: "v/1", status: "completed", progress: 100, created_at: 1_760_000_000 } };
  });
  const still = new Blob(["\x89PNG"], { type: "image/png" });
  const video = await testClient(gateway.url).run(cinema2, {
    prompt: "x",
    seconds: "4",
    input_reference: still,
  });
  expect(gateway.seen.some(({ url }) => url.endsWith("/content"))).toBe(false);
  expect([await video.text(), video.contentType]).toEqual(["pixels", "video/mp4"]);
  expect(gateway.seen.at(-1)?.url).toBe("/v1/videos/v%2F1/content");
  expect(gateway.seen.at(-1)?.headers.authorization).toMatch(/^Bearer /);
  const [{ headers, body } = { headers: {}, body: "" }] = gateway.seen;
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toMatch(/name="model"\r\n\r\ncinema-2\r\n/);
  expect(body).toMatch(/name="input_reference"; filename=/);
});

test("a result that is the file itself", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (url.endsWith("/sound")) return { text: "ID3 tape", headers: { "content-type": "audio/mpeg" } };
    return { json: { id: "t1", state: method === "POST" ? "winding" : "done" } };
  });
  const recorded = await testClient(gateway.url).run(cinemaTape, { prompt: "x" });
  expect(recorded.url).toBe(`${gateway.url}/v1/tapes/t1/sound`);
  // Nothing is fetched before it is asked for.
  expect(gateway.seen.some(({ url }) => url.endsWith("/sound"))).toBe(false);
  expect(await recorded.text()).toBe("ID3 tape");
  expect(gateway.seen.at(-1)?.headers.authorization).toContain("Bearer ");
});
