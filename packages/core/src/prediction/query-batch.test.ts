import { expect, test } from "vitest";
import { defineModel } from "../model/define-model.js";
import { type Gateway, startGateway } from "../testing/gateway.fixture.js";
import { choirSongsFromAnIdea, draw } from "../testing/services/generated/index.gen.js";
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

test.each([
  [3, 5, 3],
  [undefined, 25, 20],
])("a maximum of %s: of %i predictions at most %i are queried at once", async (maximum, count, most) => {
  const gateway = await startChoir({});
  const { lifecycle = "", service } = choirSongsFromAnIdea;
  const { song } = service.lifecycles;
  const { maximum: _documented, ...batch } = song?.batch ?? {};
  const model = defineModel<object, unknown>({
    ...choirSongsFromAnIdea,
    service: {
      ...service,
      lifecycles: { [lifecycle]: { ...song, batch: { ...batch, ...(maximum && { maximum }) } } },
    } as typeof service,
  });
  const client = testClient(gateway.url);
  const songs = await Promise.all(
    Array.from({ length: count }, () => client.predictions.create(model, idea)),
  );
  await Promise.all(songs.map((one) => one.output()));
  expect(Math.max(...gateway.asked.map((ids) => ids.length))).toBe(most);
  expect(new Set(gateway.asked.flat()).size).toBe(count);
});

test("ids in a parameter are separated by commas, and a failed batch query is repeated", async () => {
  const { lifecycle = "", service } = choirSongsFromAnIdea;
  const { song } = service.lifecycles;
  const model = defineModel<object, unknown>({
    ...choirSongsFromAnIdea,
    service: {
      ...service,
      lifecycles: { [lifecycle]: { ...song, batch: { ...song?.batch, ids: { parameter: "ids" } } } },
    } as typeof service,
  });
  const songs = [{ id: "a", audio_url: "https://files.example/a.mp3", cover_url: "" }];
  const items = ["s1", "s2"].map((task) => ({ task, state: "sung", songs }));
  const gateway = await startGateway(({ url }, count) => {
    if (url === "/choir/songs") return { json: { code: "success", data: `s${count}` } };
    return count === 3 ? { status: 502, text: "" } : { json: items };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(model, idea);
  const second = await client.predictions.create(model, idea);
  await second.updates().next();
  await first.refresh();
  expect([first.state, second.state]).toEqual(["succeeded", "succeeded"]);
  expect(gateway.seen.slice(2).map(({ url }) => decodeURIComponent(url))).toEqual([
    "/choir/songs/batch?ids=s1,s2",
    "/choir/songs/batch?ids=s1,s2",
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
  const { lifecycle = "", service } = choirSongsFromAnIdea;
  const result = {
    operation: "queryTask",
    path: { task_id: { from: "id" } },
    output: "/data/songs",
  } as const;
  const { song } = service.lifecycles;
  const model = defineModel<object, unknown>({
    ...choirSongsFromAnIdea,
    service: { ...service, lifecycles: { [lifecycle]: { ...song, result } } } as typeof service,
  });
  const songs = [{ id: "a", audio_url: "https://files.example/a.mp3", cover_url: "" }];
  const gateway = await startGateway(({ url }, count) => {
    if (url === "/choir/songs") return { json: { code: "success", data: `s${count}` } };
    if (url === "/choir/songs/batch") return { json: ["s1", "s2"].map((task) => ({ task, state: "sung" })) };
    return { json: { code: "success", data: { status: "SUCCESS", songs } } };
  });
  const client = testClient(gateway.url);
  const first = await client.predictions.create(model, idea);
  const second = await client.predictions.create(model, idea);
  await second.updates().next();
  await first.refresh();
  expect([first.state, second.state]).toEqual(["succeeded", "pending"]);
  expect(await second.output()).toMatchObject([{ id: "a" }]);
});
