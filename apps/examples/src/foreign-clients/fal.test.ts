import { startSandbox } from "@corsac/sandbox/node";
import { ApiError, createFalClient, type QueueStatus } from "@fal-ai/client";
import { afterAll, expect, it } from "vitest";
import { serviceDocument } from "../test-support/service-document.js";

// The official client against the sandbox. It has no option for its address: its `fetch` is one that sends to the sandbox.
const sandbox = await startSandbox({ documents: [serviceDocument("fal")], duration: 100 });
afterAll(() => sandbox.close());
const toSandbox: typeof fetch = (resource, init) => {
  const { pathname, search } = new URL(resource instanceof Request ? resource.url : resource);
  return fetch(`${sandbox.url}${pathname}${search}`, init);
};
const settings = { fetch: toSandbox, suppressLocalCredentialsWarning: true, retry: { maxRetries: 0 } };
const client = createFalClient({ ...settings, credentials: sandbox.apiKey });
const endpoint = "fal-ai/flux/dev";
const input = { prompt: "a fox" };
const isImage = { images: [{ url: expect.stringMatching(/^http/) }] };

it("subscribe waits for the result, and tells the states on the way", async () => {
  const seen: string[] = [];
  const onQueueUpdate = ({ status }: QueueStatus): void => void seen.push(status);
  const { data } = await client.subscribe(endpoint, {
    input,
    logs: true,
    pollInterval: 20,
    onQueueUpdate,
  });
  expect(data).toMatchObject(isImage);
  expect(seen.at(-1)).toBe("COMPLETED");
});

it("a video and a sound", async () => {
  const video = await client.subscribe("fal-ai/veo3/fast", { input, pollInterval: 20 });
  expect(video.data).toMatchObject({ video: { url: expect.stringMatching(/^http/) } });
  const sound = await client.subscribe("fal-ai/stable-audio", { input, pollInterval: 20 });
  expect(sound.data).toMatchObject({ audio_file: { url: expect.stringMatching(/^http/) } });
});

it("the queue: submit, status, result, cancel", async () => {
  const { request_id: requestId } = await client.queue.submit(endpoint, { input });
  const status = await client.queue.status(endpoint, { requestId });
  expect(["IN_QUEUE", "IN_PROGRESS"]).toContain(status.status);
  await client.queue.subscribeToStatus(endpoint, { requestId, pollInterval: 20 });
  expect((await client.queue.result(endpoint, { requestId })).data).toMatchObject(isImage);
  const other = await client.queue.submit(endpoint, { input });
  await client.queue.cancel(endpoint, { requestId: other.request_id });
});

it("an error is the client's own", async () => {
  const wrong = createFalClient({ ...settings, credentials: "wrong" });
  await expect(wrong.queue.submit(endpoint, { input })).rejects.toBeInstanceOf(ApiError);
});
