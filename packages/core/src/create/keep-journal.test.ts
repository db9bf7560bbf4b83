import { expect, test, vi } from "vitest";
import type { JournalEntry } from "../contract/journal-entry.js";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { withJson } from "../operations/call-operation.js";
import type { CreateWork } from "../prediction/create-work.js";
import { annex } from "../testing/services/generated/index.gen.js";
import { systemClock } from "../time/clock.js";
import { withJournal } from "./keep-journal.js";
import { hashInput, newEntry } from "./new-entry.js";
import type { Sent } from "./post-create.js";

/** A create of the service annex, with one of its lifecycles. */
function workOf(name: "coded" | "keyed" | "marked" | "shelved" = "shelved"): CreateWork<unknown> {
  const { [name]: descriptor } = annex.lifecycles;
  if (descriptor === undefined) throw new TypeError("no lifecycle");
  return {
    service: annex,
    model: undefined,
    modelId: "m",
    lifecycle: { name, descriptor },
    request: {
      method: "POST",
      url: "https://gw.example/tasks",
      audience: { origin: "https://gw.example", security: [] },
      headers: { accept: "application/json" },
    },
    body: { prompt: "x" },
    input: { prompt: "x" },
    convert: async () => undefined,
  };
}

/** Sends a create, and gives what was sent and what the journal has. */
async function journaled(
  work: CreateWork<unknown>,
  answer: (work: CreateWork<unknown>) => Sent<unknown>,
): Promise<{ sent: CreateWork<unknown>[]; entries: JournalEntry[]; error?: unknown }> {
  const entries: JournalEntry[] = [];
  const sent: CreateWork<unknown>[] = [];
  const journal = { record: (entry: JournalEntry) => void entries.push(entry) };
  const settings = {
    clock: systemClock,
    random: () => 0,
    logger: { warn() {} },
    validate: "error" as const,
    retries: 0,
    timeout: 1,
    pollInterval: 1,
    maximumFileSize: 1,
  };
  try {
    await withJournal({ journal, settings }, work, async (entered) => {
      sent.push(entered);
      return answer(entered);
    });
    return { sent, entries };
  } catch (error) {
    return { sent, entries, error };
  }
}

const created = (work: CreateWork<unknown>): Sent<unknown> => ({
  kind: "created",
  created: {
    work,
    id: "t1",
    answer: { id: "t1", shelf: 12 },
    since: 0,
    outcome: { status: "", state: undefined },
    fresh: true,
  },
});

test("the create that is sent has its entry, so that an error has the same nonce as the journal", async () => {
  const { sent, entries } = await journaled(workOf(), created);
  expect(sent[0]?.entry).toEqual(entries[0]);
  expect(entries.map(({ nonce }) => nonce)).toEqual(Array(2).fill(sent[0]?.entry?.nonce));
});

test("what later requests need of the response is written with the id", async () => {
  const { entries } = await journaled(workOf(), created);
  expect(entries[1]).toMatchObject({ state: "created", id: "t1", bound: { "response/shelf": 12 } });
  const plain = await journaled(workOf("coded"), created);
  expect(plain.entries[1]).not.toHaveProperty("bound");
});

test("the key that makes two creates one is a header beside the others, or stands in the body", async () => {
  const header = await journaled(workOf("keyed"), created);
  const nonce = header.entries[0]?.nonce;
  expect(header.sent[0]?.request.headers).toEqual({ accept: "application/json", "Idempotency-Key": nonce });
  expect(header.sent[0]?.body).toEqual({ prompt: "x" });
  const pointer = await journaled(workOf("marked"), created);
  const body = { prompt: "x", key: pointer.entries[0]?.nonce };
  expect(pointer.sent[0]?.body).toEqual(body);
  expect(pointer.sent[0]?.request).toEqual(withJson(workOf().request, body));
});

test.each<[string, (entry: JournalEntry) => unknown, string]>([
  ["not known", (entry) => new CreateUncertainError("lost", entry), "uncertain"],
  ["refused", () => new Error("no"), "refused"],
])("a create that fails is %s", async (_what, failure, state) => {
  const { entries, error } = await journaled(workOf(), (work) => {
    if (!work.entry) throw new TypeError("no entry");
    throw failure(work.entry);
  });
  expect(entries.map((entry) => entry.state)).toEqual(["sending", state]);
  expect(error).toBeInstanceOf(Error);
});

test("a way that the service does not support counts as refused", async () => {
  const { entries } = await journaled(workOf(), () => ({ kind: "tryOther", error: new Error("404") }));
  expect(entries.map(({ state }) => state)).toEqual(["sending", "refused"]);
});

test("an entry has the time at which the create is sent, by the client's clock", async () => {
  const facts = { service: { name: "s" }, modelId: "m", lifecycle: undefined, input: { b: 1, a: 2 } };
  expect(await newEntry(facts, 0)).toMatchObject({
    service: "s",
    model: "m",
    state: "sending",
    sentAt: "1970-01-01T00:00:00.000Z",
    inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await newEntry(facts, 0)).not.toHaveProperty("lifecycle");
});

test("without crypto.subtle an input has no hash, and an entry has a nonce all the same", async () => {
  vi.stubGlobal("crypto", {});
  try {
    expect(await hashInput({ a: 1 })).toBe("");
    const facts = { service: { name: "s" }, modelId: "m", lifecycle: undefined, input: {} };
    expect((await newEntry(facts, 0)).nonce).toMatch(/^[0-9a-z]{8}(-[0-9a-z]{8}){3}$/);
  } finally {
    vi.unstubAllGlobals();
  }
});
