import { expect, test } from "vitest";
import type { JournalEntry } from "../contract/journal-entry.js";
import { hashInput } from "../create/new-entry.js";
import { eventually } from "../testing/eventually.fixture.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { annex, annexEchoed } from "../testing/services/generated/index.gen.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const minute = 60_000;
const sent = Date.UTC(2026, 0, 1, 12);
const at = (time: number): string => new Date(time).toISOString();

async function entry(
  nonce: string,
  input: object,
  time = sent,
  more: Partial<JournalEntry> = {},
): Promise<JournalEntry> {
  return {
    nonce,
    state: "sending",
    service: "annex",
    model: annexEchoed.id,
    lifecycle: "echoed",
    inputHash: await hashInput(input),
    sentAt: at(time),
    ...more,
  };
}

const item = (id: string, input: object | undefined, time = sent, more: object = {}): object => ({
  id,
  status: "processing",
  model: annexEchoed.id,
  created_at: at(time),
  input,
  ...more,
});

/** The outcome of each entry, for a service that lists these predictions, newest first. */
async function recovered(items: readonly object[], entries: readonly JournalEntry[]): Promise<string[]> {
  const gateway = await startGateway(() => ({ json: { results: items, next: null } }));
  const client = testClient(gateway.url, { services: [annex] });
  const all = await client.predictions.recover(entries);
  return all.map(({ entry: { nonce }, state, prediction }) =>
    [nonce, state, prediction?.id].filter(Boolean).join(" "),
  );
}

test("a later line does not undo the one with the id", async () => {
  const open = await entry("a", { prompt: "x" });
  expect(await recovered([], [{ ...open, state: "created", id: "p1" }, open])).toEqual(["a created p1"]);
  expect(await recovered([], [{ ...open, state: "refused" }, open])).toEqual(["a refused"]);
});

test("a prediction that another entry has is not given twice", async () => {
  const input = { prompt: "x" };
  const entries = [await entry("a", input, sent, { state: "created", id: "p1" }), await entry("b", input)];
  expect(await recovered([item("p1", input)], entries)).toEqual(["a created p1", "b absent"]);
});

test("of the same work, what was sent first has what was created first", async () => {
  const input = { prompt: "x" };
  const items = [item("p2", input, sent + minute), item("p1", input, sent)];
  const entries = [await entry("b", input, sent + minute), await entry("a", input)];
  expect((await recovered(items, entries)).toSorted()).toEqual(["a created p1", "b created p2"]);
});

test("another input is another's", async () => {
  expect(await recovered([item("p1", { prompt: "y" })], [await entry("a", { prompt: "x" })])).toEqual([
    "a absent",
  ]);
});

test("what was created before is another's; clocks may be a minute apart", async () => {
  const input = { prompt: "x" };
  const before = await entry("before", { prompt: "y" }, sent - 10 * minute);
  const createdAt = async (time: number): Promise<string[]> =>
    recovered([item("p1", input, time)], [await entry("a", input), before]);
  expect(await createdAt(sent - minute)).toEqual(["a created p1", "before absent"]);
  expect(await createdAt(sent - minute - 1)).toEqual(["a absent", "before absent"]);
});

test("in a list without inputs, a prediction of another model is no candidate, and one without a model may be", async () => {
  const open = [await entry("a", { prompt: "x" })];
  expect(await recovered([item("p1", undefined, sent, { model: "studio/other" })], open)).toEqual([
    "a absent",
  ]);
  expect(await recovered([item("p1", undefined)], open)).toEqual(["a uncertain"]);
  expect(await recovered([item("p1", undefined, sent, { model: null })], open)).toEqual(["a uncertain"]);
});

test("what was just sent is given five seconds to arrive before the list is read", async () => {
  const clock = standingClock();
  const gateway = await startGateway(() => ({ json: { results: [], next: null } }));
  const client = testClient(gateway.url, { clock, services: [annex] });
  const all = client.predictions.recover([await entry("a", { prompt: "x" }, clock.now() - 1000)]);
  await eventually(() => clock.sleeping === 1);
  expect(clock.slept).toEqual([4000]);
  expect(gateway.seen).toEqual([]);
  clock.move(4000);
  expect(await all).toMatchObject([{ state: "absent" }]);
});

test("values that later requests need go on with a prediction", async () => {
  const client = testClient("https://gw.example", { services: [annex] });
  const bound = { shelf: 12 };
  const created = await entry("a", { prompt: "x" }, sent, { state: "created", id: "p1", bound });
  const [one] = await client.predictions.recover([created]);
  expect(one?.prediction?.toJSON()).toMatchObject({ id: "p1", model: annexEchoed.id, bound });
});
