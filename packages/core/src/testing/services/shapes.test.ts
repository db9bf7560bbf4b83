import { expect, expectTypeOf, test } from "vitest";
import { ConfigurationError } from "../../errors/configuration-error.js";
import { PredictionFailedError } from "../../errors/prediction-failed-error.js";
import { ServiceError } from "../../errors/service-error.js";
import { type Reply, startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { chat, clip, speak } from "./answer-shapes.fixture.js";
import { imagine, paint, shoot, sing } from "./task-shapes.fixture.js";

const url = (name: string): string => `https://files.example/${name}`;

test("a queue whose result has its own path", async () => {
  const gateway = await startGateway(({ method, url: path }, count) => {
    if (method === "POST") return { json: { ticket: "t1", status: "WAITING" } };
    if (path.endsWith("/stream")) return { status: 404, json: {} };
    if (!path.endsWith("/status"))
      return { json: { pictures: [{ url: url("1.png") }, { url: url("2.png") }] } };
    return { json: count < 5 ? { status: "working" } : { status: "COMPLETED" } };
  });
  const made = await testClient(gateway.url).run(paint, { prompt: "x" });
  expect(made.map((file) => file.url)).toEqual([url("1.png"), url("2.png")]);
  expect(gateway.seen.at(-2)?.url).toBe("/queue/auto/requests/t1/status");
  expect(gateway.seen.at(-1)?.url).toBe("/queue/auto/requests/t1");
});

test("a queue says on the path of the result that it failed", async () => {
  const gateway = await startGateway(({ method, url: path }) => {
    if (method === "POST") return { json: { ticket: "t1" } };
    if (path.endsWith("/status")) return { json: { status: "COMPLETED" } };
    return { status: 422, json: { detail: [{ loc: ["body", "prompt"], msg: "flagged by the checker" }] } };
  });
  const { error } = await outcome(testClient(gateway.url).run(paint, { prompt: "x" }));
  expect(PredictionFailedError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    category: "safety",
    prediction: { id: "t1", error: "flagged by the checker" },
  });
});

test("everything in an envelope: errors inside HTTP 200", async () => {
  const replies: Reply[] = [
    { json: { code: 1102, message: "Account balance not enough", request_id: "r" } },
    { json: { code: 0, data: { task_id: "e1", task_status: "submitted" } } },
    // For longer than a task that was just created may be unknown.
    { json: { code: 5000, message: "no such task" } },
  ];
  const gateway = await startGateway((_request, count) => replies[Math.min(count, 3) - 1] ?? "reset");
  const client = testClient(gateway.url);
  const refused = await outcome(client.run(shoot, { prompt: "x" }));
  expect(ServiceError.isInstance(refused.error)).toBe(true);
  expect(String(refused.error)).toContain("Account balance not enough");
  const lost = await outcome(client.run(shoot, { prompt: "x" }));
  expect(String(lost.error)).toContain("no such task");
  expect(lost.error).toMatchObject({ prediction: { id: "e1" } });
});

test("an envelope's key for a create makes repeating safe", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1
      ? "reset"
      : {
          json: {
            code: 0,
            data: {
              task_id: "e1",
              task_status: "succeed",
              task_result: { videos: [{ url: "https://f.example/1.mp4" }] },
            },
          },
        },
  );
  await testClient(gateway.url).run(shoot, { prompt: "x" });
  const keys = gateway.seen.map(({ body }) => JSON.parse(body).external_id);
  expect(keys[0]).toMatch(/^[\w-]{36}$/);
  expect(keys).toEqual([keys[0], keys[0]]);
});

test("an unsigned webhook of another shape only makes the client ask; a trusted one is believed", async () => {
  let status = "processing";
  const gateway = await startGateway(({ method }) => ({
    json: {
      code: 0,
      data:
        method === "POST"
          ? { task_id: "e1", task_status: "submitted" }
          : { task_id: "e1", task_status: status, task_result: { videos: [{ url: url("asked.mp4") }] } },
    },
  }));
  const client = testClient(gateway.url, { pollInterval: 20_000 });
  const body = { task: { id: "e1", phase: "done", links: [url("told.mp4")] } };

  const asked = await client.predictions.create(shoot, { prompt: "x" });
  const waiting = asked.output();
  await asked.settle({ id: "e1", trusted: false, body });
  expect(asked.state).toBe("running");
  status = "succeed";
  await asked.settle({ id: "e1", trusted: false, body });
  expect((await waiting).map((file) => file.url)).toEqual([url("asked.mp4")]);

  const told = await client.predictions.create(shoot, { prompt: "x" });
  const requests = gateway.seen.length;
  const done = told.output();
  await told.settle({ id: "e1", trusted: true, body });
  await told.settle({ id: "e1", trusted: true, body: { task: { id: "e1", phase: "broken" } } });
  expect((await done).map((file) => file.url)).toEqual([url("told.mp4")]);
  expect(gateway.seen).toHaveLength(requests);
  const { error } = await outcome(told.settle({ id: "e2", trusted: true, body }));
  expect(ConfigurationError.isInstance(error)).toBe(true);
});

test("a bare id, and one request for many predictions, two levels deep", async () => {
  const asked: string[][] = [];
  const gateway = await startGateway(({ url: path, body }, count) => {
    if (path === "/songs") return { json: { code: "success", message: "", data: `s${count}` } };
    const { ids } = JSON.parse(body);
    asked.push(ids);
    const done = asked.length > 6;
    return {
      json: {
        code: "success",
        data: ids.map((id: string) => ({
          task_id: id,
          status: done ? "SUCCESS" : "IN_PROGRESS",
          progress: "45%",
          data: done ? [{ id: `${id}-a`, audio: url(`${id}.mp3`) }] : [],
        })),
      },
    };
  });
  const client = testClient(gateway.url);
  const songs = [];
  for (let count = 0; count < 3; count++) songs.push(await client.predictions.create(sing, { prompt: "x" }));
  const outputs = await Promise.all(songs.map((song) => song.output()));
  expect(outputs.map(([made]) => `${made?.id} ${made?.audio.url}`)).toEqual([
    `s1-a ${url("s1.mp3")}`,
    `s2-a ${url("s2.mp3")}`,
    `s3-a ${url("s3.mp3")}`,
  ]);
  const shared = asked.filter((ids) => ids.length === 3);
  expect(shared.length).toBeGreaterThan(asked.length / 2);
  expect(Math.max(...asked.map((ids) => ids.length))).toBe(3);
});

test("a follow-up action, and progress in words", async () => {
  const gateway = await startGateway(({ method, url: path }) => {
    if (method === "POST") return { json: { code: 1, result: path.endsWith("action") ? "b2" : 17 } };
    if (path === "/task/b2/fetch") return { json: { status: "SUCCESS", imageUrl: url("big.png") } };
    return {
      json: {
        status: "SUCCESS",
        progress: "100%",
        imageUrl: url("grid.png"),
        buttons: [{ label: "U1", customId: "JOB::upsample::1" }],
      },
    };
  });
  const client = testClient(gateway.url);
  const grid = await client.predictions.create(imagine, { prompt: "x" });
  expect(grid.actions).toEqual(["press", "enlarge"]);
  const upscaled = await grid.act("press", "U1");
  expect((await upscaled.output()).url).toBe(url("big.png"));
  expect(JSON.parse(gateway.seen[2]?.body ?? "")).toEqual({ taskId: 17, customId: "JOB::upsample::1" });
  await grid.act("enlarge");
  expect(JSON.parse(gateway.seen.at(-1)?.body ?? "")).toEqual({
    image: url("grid.png"),
    options: { scale: 2 },
  });
  expect(String((await outcome(grid.act("press", "U9"))).error)).toContain('offers no "U9"');
  expect((await outcome(grid.act("pres"))).error).toMatchObject({ hint: 'Did you mean "press"?' });
});

test("an answer at once, or in pieces until [DONE]", async () => {
  const gateway = await startGateway(({ body }) =>
    JSON.parse(body).stream
      ? {
          headers: { "content-type": "text/event-stream" },
          text: 'data: {"choices":[{"delta":{"content":"Hel"}}]}\r\n\r\n: ping\r\ndata: {"choices":[{"delta":\ndata: {"content":"lo"}}]}\n\ndata: [DONE]\n\ndata: {"choices":[]}\n\n',
        }
      : { json: { choices: [{ message: { content: "Hello" } }] } },
  );
  const client = testClient(gateway.url);
  const whole = await client.run(chat, { prompt: "x" });
  expect(whole.choices[0]?.message.content).toBe("Hello");
  const pieces: string[] = [];
  for await (const { text } of client.stream(chat, { prompt: "x" })) pieces.push(text);
  expect(pieces).toEqual(["Hel", "lo"]);
  expect(JSON.parse(gateway.seen[1]?.body ?? "")).toEqual({ model: "chat", prompt: "x", stream: true });
  // @ts-expect-error a field of no model
  expect(() => client.stream(chat, { promt: "x" })).not.toThrow();
  expectTypeOf(whole.choices).toEqualTypeOf<{ message: { content: string } }[]>();
});

test.each<[string, string, string]>([
  ["ends before its end", 'data: {"choices":[]}\n\n', "broke off before its end"],
  ["tells of an error", 'data: {"error":{"message":"overloaded"}}\n\n', "broke off its answer: overloaded"],
  ["is no JSON", "data: oh\n\n", "streamed no JSON: oh"],
])("an answer in pieces that %s", async (_name, text, message) => {
  const gateway = await startGateway(() => ({ headers: { "content-type": "text/event-stream" }, text }));
  const read = async (): Promise<void> => {
    for await (const _piece of testClient(gateway.url).stream(chat, { prompt: "x" })) void _piece;
  };
  expect(String((await outcome(read())).error)).toContain(message);
});

test("a second hop to the output, and a state told by what is there", async () => {
  const gateway = await startGateway(({ url: path, method }, count) => {
    if (method === "POST") return { json: { base: { code: 0 }, task_id: "c1" } };
    if (path.startsWith("/files"))
      return { json: { base: { code: 0 }, file: { download_url: url("clip.mp4") } } };
    return { json: { base: { code: 0 }, ...(count < 4 ? { status: "Processing" } : { file_id: 99 }) } };
  });
  const made = await testClient(gateway.url).run(clip, { prompt: "x" });
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
  const { error } = await outcome(testClient(broken.url).run(clip, { prompt: "x" }));
  expect(error).toMatchObject({ category: "out-of-memory", prediction: { id: "c2" } });
});

test("an output as hex", async () => {
  const gateway = await startGateway(() => ({ json: { data: { audio: "494433ff00" } } }));
  const made = await testClient(gateway.url).run(speak, { prompt: "x" });
  expect([...(await made.data.audio.bytes())]).toEqual([0x49, 0x44, 0x33, 0xff, 0]);
  expect(made.data.audio.contentType).toBe("audio/mpeg");
});

test("events of a queue, over a connection that is lost", async () => {
  const lastIds: unknown[] = [];
  const gateway = await startGateway(({ method, url: path, headers }) => {
    if (method === "POST") return { json: { ticket: "t1", status: "WAITING" } };
    const completed = lastIds.length > 1;
    if (path.endsWith("/status")) return { json: { status: completed ? "COMPLETED" : "WAITING" } };
    if (!path.endsWith("/stream")) return { json: { pictures: [{ url: url("1.png") }] } };
    lastIds.push(headers["last-event-id"]);
    return {
      headers: { "content-type": "text/event-stream" },
      text:
        lastIds.length === 1
          ? 'id: 7\ndata: {"status":"WORKING","logs":" 40%|##  | 4/10"}\n\ndata: {"status":"COMP'
          : 'data: {"status":"COMPLETED"}\n\n',
    };
  });
  // Asking alone would take minutes.
  const client = testClient(gateway.url, { pollInterval: 600_000 });
  const prediction = await client.predictions.create(paint, { prompt: "x" });
  const updates: string[] = [];
  const onUpdate = ({ status, progress }: { status: string; progress?: number }): void =>
    void updates.push(`${status} ${progress}`);
  const [made] = await prediction.output({ onUpdate });
  expect(made?.url).toBe(url("1.png"));
  expect(updates).toEqual(["WAITING undefined", "WORKING 0.4", "COMPLETED 1"]);
  expect(lastIds).toEqual([undefined, "7"]);
});
