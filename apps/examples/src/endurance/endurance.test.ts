import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../test-support/temporary-folder.js";
import { account } from "./account.js";
import { endure } from "./endure.js";
import { seededRandom } from "./seeded-random.js";

// The same with 10,000 predictions: `npm run endurance` here, or `npm run predictions` in bench/.
const count = 500;

test("with faults on one request in twenty, every prediction ends in one known state and none is created twice", async () => {
  const journal = join(await temporaryFolder(), "journal.jsonl");
  const endured = await endure({ count, concurrency: 25, rate: 0.05, journal, random: seededRandom(1) });
  const { ends, recovered, ...wrong } = account(endured);
  expect(wrong).toMatchObject({ twice: 0, invented: 0, denied: 0, lost: 0, foreign: 0 });
  expect(Object.values(ends).reduce((sum, some) => sum + some, 0)).toBe(count);
  // On a busy machine more requests take longer than the client waits: their creates are uncertain.
  expect(ends["succeeded"]).toBeGreaterThan(count * 0.5);
  // The list has each input, so that no create stays uncertain.
  expect(recovered["uncertain"]).toBeUndefined();
});

test("after kill -9, journal and list together account for every prediction there is", async () => {
  const journal = join(await temporaryFolder(), "journal.jsonl");
  const endured = await endure({
    count,
    concurrency: 25,
    rate: 0.05,
    journal,
    killAfter: count / 2,
    random: seededRandom(2),
  });
  const { created, twice, lost, recovered } = account(endured);
  expect(created).toBeLessThan(count);
  expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
  expect(recovered["created"]).toBe(created);
  expect(recovered["uncertain"]).toBeUndefined();
});

test("with a disk that is full for a while, nothing is created that the journal does not lead to", async () => {
  const journal = join(await temporaryFolder(), "journal.jsonl");
  const endured = await endure({
    count,
    concurrency: 25,
    rate: 0.05,
    journal,
    full: { from: 20, until: 25 },
    random: seededRandom(3),
  });
  const { ends, recovered, ...wrong } = account(endured);
  expect(wrong).toMatchObject({ twice: 0, invented: 0, denied: 0, lost: 0, foreign: 0 });
  expect(ends["not sent"]).toBeGreaterThan(0);
  expect(ends["succeeded"]).toBeGreaterThan(count * 0.5);
  expect(recovered["uncertain"]).toBeUndefined();
});
