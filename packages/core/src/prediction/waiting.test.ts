import { expect, test } from "vitest";
import { CorsacError } from "../errors/corsac-error.js";
import { OutputExpiredError } from "../errors/output-expired-error.js";
import { PredictionCanceledError } from "../errors/prediction-canceled-error.js";
import { PredictionFailedError } from "../errors/prediction-failed-error.js";
import { WaitTimeoutError } from "../errors/wait-timeout-error.js";
import { type Gateway, type Reply, startGateway } from "../testing/gateway.fixture.js";
import { wash } from "../testing/services/generated/index.gen.js";
import { draw, film, flat } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const running: Reply = { json: { id: "p1", status: "processing" } };
const done: Reply = { json: { id: "p1", status: "succeeded", output: ["https://f.example/1.png"] } };

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

function lines(gateway: Gateway): string[] {
  return gateway.seen.map(({ method, url }) => `${method} ${url}`);
}

test.each<[string, string | null, typeof PredictionFailedError | typeof PredictionCanceledError, string]>([
  ["failed", "CUDA out of memory", PredictionFailedError, "out-of-memory"],
  ["failed", "NSFW content detected", PredictionFailedError, "safety"],
  ["failed", "tensor shape", PredictionFailedError, "server"],
  ["failed", null, PredictionFailedError, "server"],
  ["canceled", null, PredictionCanceledError, "canceled"],
  ["aborted", null, PredictionCanceledError, "canceled"],
])("%s (%s) throws, with the prediction", async (status, error, kind, category) => {
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? running : { json: { id: "p1", status, error, output: null } },
  );
  const thrown = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(kind.isInstance(thrown)).toBe(true);
  expect(thrown).toMatchObject({ category, prediction: { id: "p1", status, model: "studio/draw" } });
  if (error !== null) expect(String(thrown)).toContain(error);
});

test("wait gives the prediction however it ended", async () => {
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? running : { json: { id: "p1", status: "failed", error: "no" } },
  );
  const client = testClient(gateway.url);
  const prediction = await client.predictions.create(draw, { prompt: "x" });
  expect((await client.predictions.wait(prediction)).state).toBe("failed");
  expect((await prediction.wait()).error).toBe("no");
});

test("an error that is no failure's is not one", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"], error: "hm" },
  }));
  const prediction = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  expect(prediction.error).toBeUndefined();
});

test("a signal that is already aborted creates nothing", async () => {
  const gateway = await startGateway(() => done);
  const reason = new Error("changed my mind");
  const run = testClient(gateway.url).run(draw, { prompt: "x" }, { signal: AbortSignal.abort(reason) });
  expect(await failure(run)).toBe(reason);
  expect(gateway.seen).toEqual([]);
});

test("an abort while waiting rejects at once and cancels remotely", async () => {
  const controller = new AbortController();
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST" && !url.endsWith("/cancel")) return running;
    if (method === "GET") return new Promise(() => {});
    return { json: { id: "p1", status: "canceled" } };
  });
  const run = testClient(gateway.url).run(draw, { prompt: "x" }, { signal: controller.signal });
  await eventually(() => gateway.seen.length === 2);
  controller.abort(new Error("enough"));
  expect(String(await failure(run))).toBe("Error: enough");
  await eventually(() => gateway.seen.length === 3);
  expect(lines(gateway).at(-1)).toBe("POST /flat/v1/predictions/p1/cancel");
});

test("an abort need not cancel", async () => {
  const controller = new AbortController();
  const gateway = await startGateway(() => running);
  const client = testClient(gateway.url);
  const run = client.run(draw, { prompt: "x" }, { signal: controller.signal, cancelOnAbort: false });
  await eventually(() => gateway.seen.length === 2);
  controller.abort();
  expect(await failure(run)).toMatchObject({ name: "AbortError" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lines(gateway)).not.toContain("POST /flat/v1/predictions/p1/cancel");
});

test("an abort while creating rejects at once, and what was created is canceled", async () => {
  const controller = new AbortController();
  let answer = (_reply: Reply): void => {};
  const gateway = await startGateway(({ url }) =>
    url.endsWith("/cancel") ? done : new Promise<Reply>((resolve) => (answer = resolve)),
  );
  const run = testClient(gateway.url).run(draw, { prompt: "x" }, { signal: controller.signal });
  await eventually(() => gateway.seen.length === 1);
  controller.abort(new Error("enough"));
  expect(String(await failure(run))).toBe("Error: enough");
  answer(running);
  await eventually(() => gateway.seen.length === 2);
  expect(lines(gateway)[1]).toBe("POST /flat/v1/predictions/p1/cancel");
});

test("a failed remote cancel is logged", async () => {
  const controller = new AbortController();
  const gateway = await startGateway(({ method }) =>
    method === "POST"
      ? { json: { code: 0, data: { task_id: "t", task_status: "submitted" } } }
      : new Promise(() => {}),
  );
  const client = testClient(gateway.url);
  const run = client.run(film, { prompt: "x", kind: "text" }, { signal: controller.signal });
  await eventually(() => gateway.seen.length === 2);
  controller.abort();
  await failure(run);
  await eventually(() => client.warnings.length === 1);
  expect(client.warnings[0]).toContain("Prediction t may still be running");
});

test("running out of patience only stops waiting", async () => {
  let finished = false;
  const gateway = await startGateway(({ method }) => (method === "GET" && finished ? done : running));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }, { timeout: 3000 }));
  expect(WaitTimeoutError.isInstance(error)).toBe(true);
  if (!WaitTimeoutError.isInstance(error)) return;
  expect(lines(gateway)).not.toContain("POST /flat/v1/predictions/p1/cancel");
  finished = true;
  expect(JSON.stringify(await error.prediction.output())).toBe('["https://f.example/1.png"]');
});

test("two who wait for one prediction share its queries", async () => {
  const gateway = await startGateway((_request, count) => (count < 4 ? running : done));
  const prediction = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  await Promise.all([prediction.wait(), prediction.output(), prediction.wait()]);
  expect(gateway.seen).toHaveLength(4);
});

test("a lost connection while waiting is retried, and the error has the prediction", async () => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST" ? running : count === 4 ? { status: 502 } : count === 5 ? "cut" : "reset",
  );
  const error = await failure(testClient(gateway.url, { retries: 3 }).run(draw, { prompt: "x" }));
  expect(CorsacError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ code: "connection", method: "GET", prediction: { id: "p1" } });
  expect(gateway.seen).toHaveLength(5);
});

test("queries use no cache", async () => {
  const gateway = await startGateway(({ method }) => (method === "POST" ? running : done));
  const caches: (string | undefined)[] = [];
  const client = testClient(gateway.url, {
    fetch: (url, init) => {
      caches.push(init.cache);
      return fetch(url, init);
    },
  });
  await client.run(draw, { prompt: "x" });
  // No cache keeps the answer to a create.
  expect(caches).toEqual([undefined, "no-store"]);
});

test("cancel: not when it is done, and no error when it ended by itself", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (url.endsWith("/cancel")) return { status: 409, json: { detail: "already finished" } };
    return method === "POST" ? running : done;
  });
  const prediction = await testClient(gateway.url).predictions.create(draw, { prompt: "x" });
  expect((await prediction.cancel()).state).toBe("succeeded");
  await prediction.cancel();
  expect(lines(gateway)).toEqual([
    "POST /flat/v1/predictions",
    "POST /flat/v1/predictions/p1/cancel",
    "GET /flat/v1/predictions/p1",
  ]);
});

test("another process continues with a prediction of this one", async () => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST" || count < 3 ? running : done,
  );
  const saved = JSON.stringify(await testClient(gateway.url).predictions.create(draw, { prompt: "x" }));
  expect(JSON.parse(saved)).toEqual({
    service: "flat",
    model: "studio/draw",
    id: "p1",
    status: "processing",
    state: "running",
    lifecycle: "prediction",
  });
  const later = testClient(gateway.url, { models: [draw] });
  const prediction = await later.predictions.resume(JSON.parse(saved));
  expect(gateway.seen).toHaveLength(1);
  expect(JSON.stringify(await prediction.output())).toBe('["https://f.example/1.png"]');
  const again = await later.predictions.resume(JSON.parse(JSON.stringify(prediction)), { model: draw });
  expect(JSON.stringify(await again.output())).toBe('["https://f.example/1.png"]');
  expect(gateway.seen).toHaveLength(3);
});

test("what later queries need of the request and the first answer is in the JSON", async () => {
  const gateway = await startGateway(({ method }) => ({
    json: {
      code: 0,
      data:
        method === "POST"
          ? { task_id: "t", shard: 9 }
          : { task_status: "succeed", task_result: { videos: [{ url: "https://f.example/1.mp4" }] } },
    },
  }));
  const saved = await testClient(gateway.url).predictions.create(film, { prompt: "x", kind: "image" });
  const prediction = await testClient(gateway.url).predictions.resume(saved.toJSON(), { model: film });
  expect(await prediction.output()).toHaveLength(1);
  expect(gateway.seen[1]?.url).toBe("/studio/task/t/image?view=full&shard=9");
});

test("by id alone, where the service is known", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", model: "studio/draw" },
  }));
  const client = testClient(gateway.url, { services: [flat] });
  expect((await client.predictions.get("p1")).model).toBe("studio/draw");
  const updates: string[] = [];
  await client.predictions.wait("p1", { onUpdate: ({ status }) => updates.push(status) });
  expect(updates).toEqual(["succeeded"]);
  const lost = testClient(gateway.url).predictions.get("p1");
  await expect(lost).rejects.toMatchObject({ code: "configuration" });
  await expect(client.predictions.get("..")).rejects.toMatchObject({ code: "configuration" });
});

test("an output that the service has removed", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: null, data_removed: true },
  }));
  const error = await failure(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(OutputExpiredError.isInstance(error)).toBe(true);
});

test("the list, page after page", async () => {
  const gateway = await startGateway(({ url }) => ({
    json: url.includes("cursor=c2")
      ? { results: [{ id: "p3", status: "failed" }], next: null }
      : {
          results: [
            { id: "p1", status: "succeeded", model: "studio/draw", output: ["https://f.example/1.png"] },
            { id: "p2", status: "processing" },
          ],
          next: "https://upstream.example/v1/predictions?cursor=c2",
        },
  }));
  const client = testClient(gateway.url, { models: [draw] });
  const seen: string[] = [];
  for await (const { id, state } of client.predictions.list()) seen.push(`${id} ${state}`);
  expect(seen).toEqual(["p1 succeeded", "p2 running", "p3 failed"]);
  expect(lines(gateway)).toEqual(["GET /flat/v1/predictions", "GET /flat/v1/predictions?cursor=c2"]);
});

test("repeated events without news do not delay the queries", async () => {
  const gateway = await startGateway(({ method, url }) => {
    if (method === "POST") return { json: { ticket: "t1" } };
    if (url.endsWith("/stream")) {
      const headers = { "content-type": "text/event-stream" };
      return { text: 'data: {"status": "WORKING"}\n\n', headers };
    }
    const isDone = gateway.seen.filter((one) => one.url.endsWith("/status")).length > 3;
    if (url.endsWith("/status")) return { json: { status: isDone ? "COMPLETED" : "WORKING" } };
    return { json: { pictures: [{ url: "https://files.example/1.png" }] } };
  });
  expect(await testClient(gateway.url).run(wash, { prompt: "x" }, { timeout: 900_000 })).toHaveLength(1);
});
