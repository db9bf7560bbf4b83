import { expect, test } from "vitest";
import { PredictionFailedError } from "../../errors/prediction-failed-error.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { inkFine, wash } from "./generated/index.gen.js";

// test-services/services/easel: a queue whose result has a path of its own.

const url = (name: string): string => `https://files.example/${name}`;

test("a queue whose result has its own path", async () => {
  const gateway = await startGateway(({ method, url: path }, count) => {
    if (method === "POST") return { json: { ticket: "t1", status: "WAITING" } };
    if (path.endsWith("/stream")) return { status: 404, json: {} };
    if (!path.endsWith("/status"))
      return { json: { pictures: [{ url: url("1.png") }, { url: url("2.png") }] } };
    return { json: count < 5 ? { status: "working" } : { status: "COMPLETED" } };
  });
  const made = await testClient(gateway.url).run(wash, { prompt: "x" });
  expect(made.map((file) => file.url)).toEqual([url("1.png"), url("2.png")]);
  expect(gateway.seen.at(-2)?.url).toBe("/easel/wash/requests/t1/status");
  expect(gateway.seen.at(-1)?.url).toBe("/easel/wash/requests/t1");
});

test.each([400, 409, 422, 500])(
  "a queue reports a failure at the path of the result with %i",
  async (status) => {
    const gateway = await startGateway(({ method, url: path }) => {
      if (method === "POST") return { json: { ticket: "t1" } };
      if (path.endsWith("/status")) return { json: { status: "COMPLETED" } };
      return { status, json: { detail: [{ loc: ["body", "prompt"], msg: "flagged by the checker" }] } };
    });
    const { error } = await outcome(testClient(gateway.url).run(wash, { prompt: "x" }));
    expect(PredictionFailedError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      category: "safety",
      prediction: { id: "t1", error: "flagged by the checker" },
    });
  },
);

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
  const prediction = await client.predictions.create(wash, { prompt: "x" });
  const updates: string[] = [];
  const onUpdate = ({ status, progress }: { status: string; progress?: number }): void =>
    void updates.push(`${status} ${progress}`);
  const [made] = await prediction.output({ onUpdate });
  expect(made?.url).toBe(url("1.png"));
  expect(updates).toEqual(["WAITING undefined", "WORKING 0.4", "COMPLETED 1"]);
  expect(lastIds).toEqual([undefined, "7"]);
});

test("each create has follow-up paths of its own, and an undocumented operation can be called", async () => {
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? { json: { ticket: "t1", status: "WAITING" } } : { json: { status: "WORKING" } },
  );
  const client = testClient(gateway.url);
  for (const model of [wash, inkFine]) {
    const prediction = await client.predictions.create(model, { prompt: "x" });
    await prediction.refresh();
    await prediction.cancel();
  }
  const asked = gateway.seen
    .filter(({ method }) => method !== "POST")
    .map((one) => `${one.method} ${one.url}`);
  expect(new Set(asked)).toEqual(
    new Set(
      ["easel/wash", "easel/ink"].flatMap((at) => [
        `PUT /${at}/requests/t1/cancel`,
        `GET /${at}/requests/t1/status`,
      ]),
    ),
  );
});

test("a result of 200 without an output is an error, and one of 202 is requested again", async () => {
  const empty = (status: number) =>
    startGateway(({ method, url: path }, count) => {
      if (method === "POST") return { json: { ticket: "t1" } };
      if (path.endsWith("/status")) return { json: { status: "COMPLETED" } };
      return count > 4 && status === 202
        ? { json: { pictures: [{ url: url("1.png") }] } }
        : { status, json: {} };
    });
  const none = await outcome(testClient((await empty(200)).url).run(wash, { prompt: "x" }));
  expect(none.error).toMatchObject({ code: "protocol" });
  const late = await outcome(testClient((await empty(202)).url).run(wash, { prompt: "x" }));
  expect(late.value).toHaveLength(1);
});
