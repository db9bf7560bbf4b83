import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LineResult } from "../batch/line-result.js";
import { hasRedis, type RedisProcess, startRedis } from "../end-to-end/start-redis.js";
import { BatchStore, type StoredCreate } from "./batch-store.js";

const entry = (nonce: string, state: StoredCreate["state"] = "sending"): StoredCreate => ({
  key: "a",
  hash: "h",
  nonce,
  state,
  service: "s",
  model: "m",
  inputHash: "i",
  sentAt: "2026-11-20T12:00:00.000Z",
});
const result: LineResult = {
  line: 1,
  key: "a",
  hash: "h",
  service: "s",
  model: "m",
  state: "succeeded",
  files: [],
  ended: "2026-11-20T12:00:01.000Z",
};

describe.skipIf(!hasRedis)(hasRedis ? "on Redis" : "skipped: redis-server is not installed", () => {
  let folder = "";
  let server: RedisProcess;
  let redis: Redis;
  let store: BatchStore;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "corsac-store-"));
    server = await startRedis(folder);
    redis = new Redis(server.url, { maxRetriesPerRequest: null });
  });
  beforeEach(async () => {
    store = new BatchStore(redis, crypto.randomUUID());
    await store.begin();
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("a line is claimed by one create; a refused one makes room for the next", async () => {
    expect(await store.claim(entry("one"))).toBe(true);
    expect(await store.claim(entry("other"))).toBe(false);
    expect(await store.claim(entry("one", "refused"))).toBe(true);
    expect(await store.claim(entry("other"))).toBe(true);
    expect(await store.create("a")).toMatchObject({ nonce: "other", state: "sending" });
  });

  test("a finished line has one result, and is not sent again", async () => {
    await store.claim(entry("one"));
    await store.finish({ key: "a", kind: "result", result });
    await store.finish({ key: "a", kind: "result", result });
    expect(await store.outcomes(10)).toEqual([{ key: "a", kind: "result", result }]);
    expect(await store.claim(entry("other"))).toBe(false);
    expect(await store.create("a")).toBe("done");
    await store.dropOutcomes(1);
    expect(await store.outcomes(10)).toEqual([]);
    await store.forget(["a"]);
    expect(await store.claim(entry("other"))).toBe(true);
  });

  test("what was written is there after the server was killed", async () => {
    await store.claim(entry("one"));
    await server.restart();
    expect(await store.exists()).toBe(true);
    const open: StoredCreate[] = [];
    for await (const create of store.openCreates()) open.push(create);
    expect(open).toEqual([entry("one")]);
  });
});
