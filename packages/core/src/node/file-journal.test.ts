import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { JournalEntry } from "../contract/journal-entry.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { fileJournal } from "./file-journal.js";

async function path(name = "creates.jsonl"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "corsac-journal-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, name);
}

const entry = (nonce: string): JournalEntry => ({
  nonce,
  state: "sending",
  service: "flat",
  model: "m",
  inputHash: "h",
  sentAt: "2026-11-20T12:00:00.000Z",
});

test("what was recorded is in the file; a line that was cut off takes no other with it", async () => {
  const file = await path();
  const first = fileJournal(file);
  expect(await first.entries()).toEqual([]);
  await Promise.all(["a", "b", "c"].map((nonce) => first.record(entry(nonce))));
  await first.close();
  await appendFile(file, '{"nonce": "d", "sta');
  const second = fileJournal(file);
  await second.record(entry("e"));
  expect((await second.entries()).map(({ nonce }) => nonce)).toEqual(["a", "b", "c", "e"]);
  await second.close();
  expect((await readFile(file, "utf8")).split("\n")).toHaveLength(6);
});

test("a file that cannot be written: nothing is sent", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const journal = fileJournal(join(await path(), "no", "folder"));
  const client = testClient(gateway.url, { journal });
  await expect(client.run(draw, { prompt: "x" })).rejects.toMatchObject({ code: "ENOENT" });
  await expect(client.run(draw, { prompt: "x" })).rejects.toMatchObject({ code: "ENOENT" });
  expect(gateway.seen).toEqual([]);
});

test("many creates at once are written together, each before it is sent", async () => {
  const file = await path();
  const gateway = await startGateway(async (_request, count) => {
    const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.includes('"sending"'));
    return { json: { id: `p${count}`, status: lines.length >= count ? "succeeded" : "failed", output: [] } };
  });
  const journal = fileJournal(file);
  const client = testClient(gateway.url, { journal });
  await Promise.all(Array.from({ length: 50 }, () => client.run(draw, { prompt: "x" })));
  expect((await journal.entries()).filter(({ state }) => state === "created")).toHaveLength(50);
  await journal.close();
});
