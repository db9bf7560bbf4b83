import { expect, expectTypeOf, test } from "vitest";
import type { Journal, JournalEntry } from "../contract/journal-entry.js";
import { hashInput } from "../create/new-entry.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { annex, annexEchoed } from "../testing/services/generated/index.gen.js";
import { draw, film, flat, wrapped } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { ClientOptions } from "./options.js";

/** A journal in memory that also records the order of events. */
function memory(happened: string[] = []): Journal & { readonly entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  return {
    entries,
    async record(entry) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      happened.push(entry.state);
      entries.push(entry);
    },
  };
}

const created: Reply = { status: 201, json: { id: "p1", status: "starting" } };

test("it is written and waited for before a create is sent, and again with the id", async () => {
  const happened: string[] = [];
  const gateway = await startGateway(() => {
    happened.push("POST");
    return created;
  });
  const journal = memory(happened);
  await testClient(gateway.url, { journal }).predictions.create(draw, { prompt: "x" });
  expect(happened).toEqual(["sending", "POST", "created"]);
  const [before, after] = journal.entries;
  expect(before).toMatchObject({ service: "flat", model: "studio/draw", lifecycle: "prediction" });
  expect(before?.inputHash).toBe(await hashInput({ prompt: "x" }));
  expect(after).toEqual({ ...before, state: "created", id: "p1" });
});

test.each<[string, Reply, string]>([
  ["a refusal", { status: 422, json: { detail: "no" } }, "refused"],
  ["a reset", "reset", "uncertain"],
  ["no id", { json: { status: "starting" } }, "uncertain"],
])("%s is written as %s", async (_name, reply, state) => {
  const gateway = await startGateway(() => reply);
  const journal = memory();
  await outcome(testClient(gateway.url, { journal }).run(draw, { prompt: "x" }));
  expect(journal.entries.map((entry) => entry.state)).toEqual(["sending", state]);
});

test("a journal that fails before: nothing is sent; after: the prediction is not lost", async () => {
  const gateway = await startGateway(() => created);
  const full = (state: string): ClientOptions => ({
    journal: {
      record(entry) {
        if (entry.state === state) throw new Error("disk full");
      },
    },
  });
  const before = await outcome(
    testClient(gateway.url, full("sending")).predictions.create(draw, { prompt: "x" }),
  );
  expect(String(before.error)).toBe("Error: disk full");
  expect(gateway.seen).toEqual([]);
  const client = testClient(gateway.url, full("created"));
  expect((await client.predictions.create(draw, { prompt: "x" })).id).toBe("p1");
  expect(client.warnings[0]).toContain("(p1): Error: disk full");
});

test("aborted while the journal writes: nothing is sent, and the journal records it", async () => {
  const gateway = await startGateway(() => created);
  const journal = memory();
  const controller = new AbortController();
  const { signal } = controller;
  const run = outcome(testClient(gateway.url, { journal }).run(draw, { prompt: "x" }, { signal }));
  setTimeout(() => controller.abort(new Error("enough")), 1);
  expect(String((await run).error)).toBe("Error: enough");
  while (journal.entries.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(journal.entries.map((entry) => entry.state)).toEqual(["sending", "refused"]);
  expect(gateway.seen).toEqual([]);
});

test("after a crash, every create is accounted for through the list", async () => {
  const sentAt = new Date().toISOString();
  const entry = async (
    nonce: string,
    input: object,
    more: Partial<JournalEntry> = {},
  ): Promise<JournalEntry> => ({
    nonce,
    state: "sending",
    service: "annex",
    model: annexEchoed.id,
    lifecycle: annexEchoed.lifecycle ?? "",
    inputHash: await hashInput(input),
    sentAt,
    ...more,
  });
  const item = (id: string, input: object, more: object = {}): object => ({
    id,
    status: "processing",
    model: annexEchoed.id,
    created_at: sentAt,
    input,
    ...more,
  });
  const gateway = await startGateway(({ url }) => ({
    json: url.includes("cursor")
      ? {
          results: [item("old", { prompt: "lost" }, { created_at: "2020-01-01T00:00:00Z" })],
          next: "?cursor=3",
        }
      : {
          results: [
            item("p4", { prompt: "twice" }),
            item("p3", { prompt: "twice" }),
            item("p1", { prompt: "answered" }),
          ],
          next: "?cursor=2",
        },
  }));
  const client = testClient(gateway.url, { services: [annex] });
  const recovered = await client.predictions.recover([
    await entry("a", { prompt: "answered" }),
    await entry("a", { prompt: "answered" }, { state: "created", id: "p1" }),
    await entry("b", { prompt: "twice" }),
    await entry("c", { prompt: "twice" }, { state: "uncertain" }),
    await entry("d", { prompt: "lost" }),
    await entry("e", { prompt: "no" }, { state: "refused" }),
  ]);
  expect(
    recovered.map(({ entry: { nonce }, state, prediction }) => `${nonce} ${state} ${prediction?.id}`),
  ).toEqual(["a created p1", "b created p3", "c created p4", "d absent undefined", "e refused undefined"]);
  // What is older than all of them is not looked at.
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/annex/echoed", "/annex/echoed?cursor=2"]);
});

test("without a list it stays uncertain; the error has what is needed to look", async () => {
  const gateway = await startGateway(() => "reset");
  const client = testClient(gateway.url, { services: [wrapped] });
  const { error } = await outcome(client.run(film, { prompt: "x", kind: "text" }));
  if (!CreateUncertainError.isInstance(error)) throw error;
  expectTypeOf(error.entry).toEqualTypeOf<JournalEntry>();
  const entry: JournalEntry = JSON.parse(JSON.stringify(error)).entry;
  expect(await client.predictions.recover([entry])).toEqual([{ entry, state: "uncertain" }]);
});

test("a list without inputs cannot decide", async () => {
  const gateway = await startGateway(({ method }) =>
    method === "POST" ? "reset" : { json: { results: [{ id: "p9", status: "processing" }], next: null } },
  );
  const client = testClient(gateway.url, { services: [flat] });
  const { error } = await outcome(client.run(draw, { prompt: "x" }));
  if (!CreateUncertainError.isInstance(error)) throw error;
  const [recovered] = await client.predictions.recover([error.entry]);
  expect(recovered?.state).toBe("uncertain");
});

test("the hash does not depend on the order of fields", async () => {
  expect(await hashInput({ a: 1, b: { c: [1, 2], d: 2 } })).toBe(
    await hashInput({ b: { d: 2, c: [1, 2] }, a: 1 }),
  );
  expect(await hashInput({ a: [1, 2] })).not.toBe(await hashInput({ a: [2, 1] }));
});
