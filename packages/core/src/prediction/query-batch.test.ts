import { expect, test } from "vitest";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import {
  annexBatched,
  annexFew,
  annexParted,
  choirSongsFromAnIdea,
  draw,
} from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";
import { systemClock } from "../time/clock.js";

const idea = { model: "choir-3", idea: "rain on tin" } as const;

/** The choir service beside the flat one. A song has ended after the given number of batch queries. */
async function startChoir(
  queriesOf: Readonly<Record<string, number>>,
): Promise<Gateway & { readonly asked: readonly (readonly string[])[] }> {
  const asked: string[][] = [];
  let created = 0;
  const gateway = await startGateway(({ method, url, body }) => {
    if (url === "/choir/songs") return { json: { code: "success", data: `s${++created}` } };
    if (url !== "/choir/songs/batch") {
      const isDone = method === "GET" && asked.length > 2;
      return {
        json: { id: "p1", ...(isDone ? { status: "succeeded", output: [] } : { status: "starting" }) },
      };
    }
    const { ids } = JSON.parse(body);
    asked.push(ids);
    const songs = [{ id: "a", audio_url: "https://files.example/a.mp3", cover_url: "" }];
    return {
      json: ids.map((id: string) => {
        const isDone = asked.length >= (queriesOf[id] ?? 0);
        return { task: id, state: isDone ? "sung" : "open", songs: isDone ? songs : [] };
      }),
    };
  });
  return { ...gateway, asked };
}

test("a finished prediction whose updates are not read to the end is not queried again", async () => {
  const gateway = await startChoir({ s1: 1, s2: 4 });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(choirSongsFromAnIdea, idea);
  const second = await client.predictions.create(choirSongsFromAnIdea, idea);
  // This wait is never continued, so the first prediction counts as waited for.
  await first.updates().next();
  await second.output();
  expect(first.state).toBe("succeeded");
  expect(gateway.asked).toEqual([["s2", "s1"], ["s2"], ["s2"], ["s2"]]);
});

test("a batch contains no predictions of another lifecycle", async () => {
  const gateway = await startChoir({ s1: 3 });
  const client = testClient(gateway.url);
  const song = await client.predictions.create(choirSongsFromAnIdea, idea);
  const drawing = await client.predictions.create(draw, { prompt: "x" });
  await Promise.all([drawing.wait(), song.output()]);
  expect(gateway.asked.length).toBeGreaterThan(1);
  expect(gateway.asked.flat().filter((id) => id !== "s1")).toEqual([]);
});

const output = ["https://files.example/1.png"];

test.each([
  ["3", annexFew, 5, 3],
  ["none", annexBatched, 25, 20],
])(
  "a maximum of %s: of the predictions at most %4$i are queried at once",
  async (_maximum, model, count, most) => {
    const asked: string[][] = [];
    let created = 0;
    const gateway = await startGateway(({ method, url }) => {
      if (method === "POST") return { json: { id: `p${++created}`, status: "processing" } };
      const ids = new URL(url, "https://g.example").searchParams.get("ids")?.split(",") ?? [];
      asked.push(ids);
      return { json: { results: ids.map((id) => ({ id, status: "succeeded", output })) } };
    });
    const client = testClient(gateway.url);
    const all = await Promise.all(
      Array.from({ length: count }, () => client.predictions.create(model, { prompt: "x" })),
    );
    await Promise.all(all.map((one) => one.output()));
    expect(Math.max(...asked.map((ids) => ids.length))).toBe(most);
    expect(new Set(asked.flat()).size).toBe(count);
  },
);

test("ids in a parameter are separated by commas, and a failed batch query is repeated", async () => {
  const results = ["p1", "p2"].map((id) => ({ id, status: "succeeded", output }));
  const gateway = await startGateway(({ method }, count) => {
    if (method === "POST") return { json: { id: `p${count}`, status: "processing" } };
    return count === 3 ? { status: 502, text: "" } : { json: { results } };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(annexBatched, { prompt: "x" });
  const second = await client.predictions.create(annexBatched, { prompt: "x" });
  await second.updates().next();
  await first.refresh();
  expect([first.state, second.state]).toEqual(["succeeded", "succeeded"]);
  expect(gateway.seen.slice(2).map(({ url }) => decodeURIComponent(url))).toEqual([
    "/annex/batched?ids=p1,p2",
    "/annex/batched?ids=p1,p2",
  ]);
});

test("a prediction that is not waited for any more when the response arrives is not queried again", async () => {
  const stop = new AbortController();
  const asked: string[][] = [];
  const songs = [{ id: "a", audio_url: "https://files.example/a.mp3", cover_url: "" }];
  const gateway = await startGateway(async ({ url, body }, count) => {
    if (url === "/choir/songs") return { json: { code: "success", data: `s${count}` } };
    const { ids } = JSON.parse(body);
    asked.push(ids);
    stop.abort();
    await left;
    const state = asked.length > 1 ? "sung" : "open";
    return { json: ids.map((task: string) => ({ task, state, songs: state === "sung" ? songs : [] })) };
  });
  // The second prediction is not due before the test is over.
  const client = testClient(gateway.url, { clock: systemClock, pollInterval: 30_000 });
  const first = await client.predictions.create(choirSongsFromAnIdea, idea);
  const second = await client.predictions.create(choirSongsFromAnIdea, idea);
  const updates = second.updates({ signal: stop.signal, cancelOnAbort: false });
  await updates.next();
  const left = updates.next().catch(() => {});
  await first.refresh();
  await first.refresh();
  expect(asked).toEqual([["s1", "s2"], ["s1"]]);
});

test("an item without its output, which a separate request returns, does not finish a prediction", async () => {
  const gateway = await startGateway(({ method, url }, count) => {
    if (method === "POST") return { json: { id: `p${count}`, status: "processing" } };
    if (url.includes("ids="))
      return { json: { results: ["p1", "p2"].map((id) => ({ id, status: "succeeded" })) } };
    return { json: { id: url.slice(-2), status: "succeeded", output } };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(annexParted, { prompt: "x" });
  const second = await client.predictions.create(annexParted, { prompt: "x" });
  await second.updates().next();
  await first.refresh();
  expect([first.state, second.state]).toEqual(["succeeded", "running"]);
  expect(await second.output()).toMatchObject([{ url: output[0] }]);
});
