import { expect, test } from "vitest";
import { eventually } from "../testing/eventually.fixture.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import {
  annexTwofold,
  bare,
  draw,
  echo,
  film,
  mystery,
  write,
} from "../testing/services/generated/index.gen.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";

test("a flat service: creates, waits, gives files", async () => {
  const gateway = await startGateway(({ method }, count) => ({
    json:
      method === "POST"
        ? { id: "p1", status: "starting", output: null }
        : count < 4
          ? { id: "p1", status: "processing", logs: ` ${count}0%|██ | 2/10` }
          : {
              id: "p1",
              status: "succeeded",
              output: ["https://files.example/a.png", "http://files.example/b.png"],
            },
  }));
  const client = testClient(`${gateway.url}/`);
  const updates: string[] = [];
  const files = await client.run(
    draw,
    { prompt: "a fox" },
    { onUpdate: ({ status, progress }) => updates.push(`${status} ${progress}`) },
  );
  expect(files.map(({ url }) => url)).toEqual(["https://files.example/a.png", "http://files.example/b.png"]);
  expect(updates).toEqual(["starting undefined", "processing 0.2", "processing 0.3", "succeeded 1"]);
  expect(gateway.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /flat/v1/predictions",
    "GET /flat/v1/predictions/p1",
    "GET /flat/v1/predictions/p1",
    "GET /flat/v1/predictions/p1",
  ]);
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({
    version: "studio/draw:1",
    input: { prompt: "a fox" },
  });
  expect(gateway.seen.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill(`Bearer ${key}`));
  expect(gateway.seen[0]?.headers["prefer"]).toBeUndefined();
});

test("a hold is requested where no updates are, within the caller's timeout", async () => {
  const gateway = await startGateway(() => ({
    status: 201,
    json: { id: "p1", status: "succeeded", output: "https://f.example/1" },
  }));
  const client = testClient(gateway.url);
  expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
  await client.run(draw, { prompt: "x" }, { timeout: 20_000 });
  await client.run(draw, { prompt: "x" }, { wait: 5_900 });
  await client.run(draw, { prompt: "x" }, { wait: false });
  await client.predictions.create(draw, { prompt: "x" });
  expect(gateway.seen.map(({ headers }) => headers["prefer"])).toEqual([
    "wait=60",
    "wait=20",
    "wait=5",
    undefined,
    undefined,
  ]);
});

test("who watches or may abort is not held; a hold is no longer than the caller waits", async () => {
  const gateway = await startGateway(() => ({
    status: 201,
    json: { id: "p1", status: "succeeded", output: "https://f.example/1" },
  }));
  const client = testClient(gateway.url);
  const { signal } = new AbortController();
  await client.run(draw, { prompt: "x" }, { signal });
  await client.run(draw, { prompt: "x" }, { onUpdate() {} });
  await client.run(draw, { prompt: "x" }, { signal, wait: true, timeout: 9_000 });
  await client.run(draw, { prompt: "x" }, { wait: 30_000, timeout: 5_000 });
  expect(gateway.seen.map(({ headers }) => headers["prefer"])).toEqual([
    undefined,
    undefined,
    "wait=9",
    "wait=5",
  ]);
});

test("the duration of a create is part of the caller's timeout", async () => {
  const clock = standingClock();
  const gateway = await startGateway(() => {
    clock.move(8_000);
    return { json: { id: "p1", status: "processing" } };
  });
  const run = outcome(testClient(gateway.url, { clock }).run(draw, { prompt: "x" }, { timeout: 10_000 }));
  await eventually(() => clock.sleeping > 0);
  clock.move(2_000);
  expect((await run).error).toMatchObject({
    code: "wait-timeout",
    message: expect.stringContaining("after 2 s"),
    prediction: { id: "p1" },
  });
});

test("a way to create that the service does not support is tried last from then on", async () => {
  const gateway = await startGateway(({ url }) =>
    url.endsWith("/twofold")
      ? { status: 404, json: { detail: "Not Found" } }
      : { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } },
  );
  const client = testClient(gateway.url);
  await client.run(annexTwofold, { prompt: "x" });
  await client.run(annexTwofold, { prompt: "x" });
  expect(gateway.seen.map(({ url }) => url)).toEqual([
    "/annex/twofold",
    "/annex/elsewhere",
    "/annex/elsewhere",
  ]);
});

test("a wrapped service: a condition, nested pointers, constants, a value of the request", async () => {
  const gateway = await startGateway(({ method }, count) => ({
    json:
      method === "POST"
        ? { code: 0, message: "SUCCEED", data: { task_id: 77, shard: "s/1", task_status: "submitted" } }
        : count < 3
          ? {
              code: 0,
              data: { task_id: 77, task_status: "Processing", progress: "45%", created_at: 1763600000 },
            }
          : {
              code: 0,
              data: { task_status: "succeed", task_result: { videos: [{ url: "https://v.example/1.mp4" }] } },
            },
  }));
  const client = testClient(`${gateway.url}/gate`);
  const prediction = await client.predictions.create(film, { prompt: "waves", kind: "text" });
  const seen: (number | undefined)[] = [];
  for await (const { progress } of prediction) seen.push(progress);
  const [video] = await prediction.output();
  expect(video?.url).toBe("https://v.example/1.mp4");
  expect(seen).toEqual([undefined, 0.45, 1]);
  expect(prediction.createdAt?.toISOString()).toBe("2025-11-20T00:53:20.000Z");
  expect(gateway.seen.map(({ url }) => url)).toEqual([
    "/gate/studio/film/submit",
    "/gate/studio/task/77/text?view=full&shard=s%2F1",
    "/gate/studio/task/77/text?view=full&shard=s%2F1",
  ]);
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({
    prompt: "waves",
    kind: "text",
    model: { name: "film-1" },
  });
  expect(gateway.seen[0]?.headers).toMatchObject({ "x-studio-key": key });
  expect(gateway.seen[0]?.headers.authorization).toBeUndefined();
});

test("a bare service: the id is all of the answer, the state a number, the key in the query", async () => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST"
      ? { status: 202, json: { data: "j1" } }
      : { json: count < 3 ? { state: 1, percent: 45 } : { state: 2, text: "once" } },
  );
  const client = testClient(gateway.url);
  expect(await client.run(write, { prompt: "x" })).toBe("once");
  expect(gateway.seen.at(-1)?.url).toBe("/jobs/look?job=j1&key=sk-secret%2F1%2B2");
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({ ask: { prompt: "x" } });
});

test("a model that answers at once", async () => {
  const gateway = await startGateway(({ body }) => ({ json: { text: JSON.parse(body).prompt } }));
  const client = testClient(gateway.url, { services: [bare] });
  expect(await client.run(echo, { prompt: "x" })).toEqual({ text: "x" });
});

test.each([
  ["a URL", "https://f.example/1.png", '"https://f.example/1.png"'],
  ["URLs", ["https://f.example/1.png"], '["https://f.example/1.png"]'],
  ["words", "some words", '"some words"'],
  ["an object", { a: 1 }, '{"a":1}'],
  ["nothing", null, "null"],
])("an undocumented output: %s", async (_name, output, json) => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "succeeded", output } }));
  const result = await testClient(gateway.url).run(mystery, { prompt: "x" });
  expect(JSON.stringify(result)).toBe(json);
});

test("a status word never seen means running, with one warning", async () => {
  const gateway = await startGateway(({ method }, count) => ({
    json:
      method === "GET" && count > 3
        ? { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] }
        : { id: "p1", status: "warming_up" },
  }));
  const client = testClient(gateway.url);
  expect(await client.run(draw, { prompt: "x" })).toHaveLength(1);
  expect(client.warnings).toEqual(['"warming_up" is no status known of flat: taken as running']);
});
