import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { clipCreate } from "./generated/index.gen.js";

// test-services/services/lantern: a query by `?id=`.

const file = "https://files.example/1.mp4";

test("a query whose id is a parameter", async () => {
  const gateway = await startGateway(({ method }, count) => ({
    json:
      method === "POST"
        ? { id: "lantern-1:7f0c", state: "waiting", created: 1_760_000_000 }
        : count < 4
          ? { id: "lantern-1:7f0c", state: "drawing", percent: 45 }
          : { id: "lantern-1:7f0c", state: "done", video_url: file, reason: null, created: 1_760_000_000 },
  }));
  const updates: unknown[] = [];
  const prediction = await testClient(gateway.url).predictions.create(clipCreate, {
    model: "lantern-1",
    prompt: "x",
    stills: [new Blob(["\x89PNG"], { type: "image/png" })],
  });
  const clip = await prediction.output({ onUpdate: ({ progress }) => void updates.push(progress) });
  expect(clip.url).toBe(file);
  expect(updates).toContain(0.45);
  expect(prediction.createdAt?.getTime()).toBe(1_760_000_000_000);
  expect(new Set(gateway.seen.slice(1).map(({ url }) => url))).toEqual(
    new Set(["/v1/clip/query?id=lantern-1%3A7f0c"]),
  );
  expect(JSON.parse(gateway.seen[0]?.body ?? "").stills[0]).toMatch(/^data:image\/png;base64,/);
});

test("a failed prediction has its reason", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "c1", state: "broken", reason: "the lamp went out" },
  }));
  const { error } = await outcome(
    testClient(gateway.url).run(clipCreate, { model: "lantern-1-fast", prompt: "x" }),
  );
  expect(error).toMatchObject({ prediction: { id: "c1", error: "the lamp went out" } });
});
