import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { JournalEntry } from "../contract/journal-entry.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { fileJournal, type JournalFileSystem } from "./file-journal.js";

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

test("recorded entries are in the file, and a truncated line does not affect other lines", async () => {
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
    return {
      json: {
        id: `p${count}`,
        status: lines.length >= count ? "succeeded" : "failed",
        output: ["https://files.example/1.png"],
      },
    };
  });
  const journal = fileJournal(file);
  const client = testClient(gateway.url, { journal });
  await Promise.all(Array.from({ length: 50 }, () => client.run(draw, { prompt: "x" })));
  expect((await journal.entries()).filter(({ state }) => state === "created")).toHaveLength(50);
  await journal.close();
});

/** A disk in memory that can be full, and that lists what was done. */
interface MemoryDisk extends JournalFileSystem {
  text: string;
  /** Characters. */
  room: number;
  readonly steps: string[];
  /** What opening and reading fail with. */
  fault: Error | undefined;
}

function memoryDisk(): MemoryDisk {
  const disk: MemoryDisk = {
    text: "",
    room: Number.POSITIVE_INFINITY,
    steps: [],
    fault: undefined,
    async open() {
      disk.steps.push("open");
      if (disk.fault) throw disk.fault;
      return {
        async appendFile(text: string) {
          disk.steps.push("append");
          const written = text.slice(0, disk.room);
          disk.text += written;
          disk.room -= written.length;
          if (written.length < text.length) throw failure("ENOSPC");
        },
        async datasync() {
          disk.steps.push("sync");
        },
        stat: async () => ({ size: disk.text.length }),
        async close() {
          disk.steps.push("close");
        },
      };
    },
    async readFile() {
      if (disk.fault) throw disk.fault;
      return disk.text;
    },
  };
  return disk;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test.each([1, 20, 60])("a disk that is full after %i characters loses no later entry", async (room) => {
  const disk = memoryDisk();
  const journal = fileJournal("j", { fileSystem: disk });
  await journal.record(entry("a"));
  disk.room = room;
  const full = await Promise.allSettled([journal.record(entry("b")), journal.record(entry("c"))]);
  expect(full.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  disk.room = Number.POSITIVE_INFINITY;
  await journal.record(entry("d"));
  await journal.record(entry("e"));
  expect((await journal.entries()).map(({ nonce }) => nonce)).toEqual(["a", "d", "e"]);
});

test("a full disk for a while: each record tries anew", async () => {
  const disk = memoryDisk();
  disk.room = 0;
  const journal = fileJournal("j", { fileSystem: disk });
  for (const nonce of ["a", "b", "c"]) await expect(journal.record(entry(nonce))).rejects.toThrow("ENOSPC");
  disk.room = 1000;
  await journal.record(entry("d"));
  expect((await journal.entries()).map(({ nonce }) => nonce)).toEqual(["d"]);
});

test("one open that fails refuses no later record, nor those that were waiting with it", async () => {
  const disk = memoryDisk();
  const journal = fileJournal("j", { fileSystem: disk });
  disk.fault = failure("EMFILE");
  await expect(journal.record(entry("a"))).rejects.toThrow("EMFILE");
  await journal.close();
  disk.fault = undefined;
  await journal.record(entry("b"));
  expect((await journal.entries()).map(({ nonce }) => nonce)).toEqual(["b"]);
});

test("an entry is recorded once it is on the disk, and the file is closed at the end", async () => {
  const disk = memoryDisk();
  const journal = fileJournal("j", { fileSystem: disk });
  await journal.record(entry("a"));
  expect(disk.steps).toEqual(["open", "append", "sync"]);
  const last = journal.record(entry("b"));
  await journal.close();
  expect(disk.steps).toEqual(["open", "append", "sync", "append", "sync", "close"]);
  await last;
});

test("a write that fails closes its file", async () => {
  const disk = memoryDisk();
  const journal = fileJournal("j", { fileSystem: disk });
  disk.room = 5;
  await expect(journal.record(entry("a"))).rejects.toThrow("ENOSPC");
  expect(disk.steps).toEqual(["open", "append", "close"]);
});

test("a file that cannot be read is no empty journal", async () => {
  const disk = memoryDisk();
  const journal = fileJournal("j", { fileSystem: disk });
  disk.fault = failure("EACCES");
  await expect(journal.entries()).rejects.toThrow("EACCES");
  disk.fault = failure("ENOENT");
  expect(await journal.entries()).toEqual([]);
});
