import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { choirSongsFromAnIdea, choirSongsFromWords, choirSongsLonger } from "./generated/index.gen.js";

// test-services/services/choir: an enveloped query, and a batch whose items are bare.

const url = (name: string): string => `https://files.example/${name}`;
const idea = { model: "choir-3", idea: "rain on tin" } as const;

test("a bare id, and one request for many predictions, whose items have a form of their own", async () => {
  const asked: string[][] = [];
  const gateway = await startGateway(({ url: path, body }, count) => {
    if (path === "/choir/songs") return { json: { code: "success", data: `s${count}` } };
    const { ids } = JSON.parse(body);
    asked.push(ids);
    const done = asked.length > 6;
    return {
      json: ids.map((id: string) => ({
        task: id,
        state: done ? "sung" : "open",
        songs: done ? [{ id: `${id}-a`, audio_url: url(`${id}.mp3`), cover_url: "" }] : [],
      })),
    };
  });
  const client = testClient(gateway.url);
  const songs = [];
  for (let count = 0; count < 3; count++)
    songs.push(await client.predictions.create(choirSongsFromAnIdea, idea));
  const outputs = await Promise.all(songs.map((song) => song.output()));
  expect(outputs.map(([made]) => `${made?.id} ${made?.audio_url.url}`)).toEqual([
    `s1-a ${url("s1.mp3")}`,
    `s2-a ${url("s2.mp3")}`,
    `s3-a ${url("s3.mp3")}`,
  ]);
  // The service says that an empty text is nothing.
  expect(outputs[0]?.[0]?.cover_url).toBeNull();
  expect(songs.map(({ items }) => items)).toEqual([["s1-a"], ["s2-a"], ["s3-a"]]);
  const shared = asked.filter((ids) => ids.length === 3);
  expect(shared.length).toBeGreaterThan(asked.length / 2);
  expect(Math.max(...asked.map((ids) => ids.length))).toBe(3);
});

test("three ways to create share one path, and a batch response has the reason of a failure", async () => {
  const gateway = await startGateway(({ url: path }) => ({
    json:
      path === "/choir/songs"
        ? { code: "success", data: "s1" }
        : [{ task: "s1", state: "lost", songs: [], reason: "no breath" }],
  }));
  const client = testClient(gateway.url);
  const longer = await client.predictions.create(choirSongsLonger, { model: "choir-4", song_id: "s0" });
  await client.predictions.create(choirSongsFromWords, { model: "choir-4", words: "la" });
  expect(gateway.seen.map(({ body }) => JSON.parse(body))).toEqual([
    { model: "choir-4", song_id: "s0", task: "longer" },
    { model: "choir-4", words: "la" },
  ]);
  await longer.refresh();
  expect(gateway.seen.at(-1)?.url).toBe("/choir/songs/batch");
  expect(longer.state).toBe("failed");
  expect(String((await outcome(longer.output())).error)).toContain("no breath");
});

test("a refusal inside HTTP 200 has words for codes", async () => {
  const gateway = await startGateway(() => ({ json: { code: "no_credit", message: "The purse is empty" } }));
  const { error } = await outcome(testClient(gateway.url).run(choirSongsFromAnIdea, idea));
  expect(String(error)).toContain("The purse is empty");
  expect(error).toMatchObject({ category: "payment" });
  expect(gateway.seen).toHaveLength(1);
});
