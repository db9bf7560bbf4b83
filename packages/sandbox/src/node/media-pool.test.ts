import { mkdir, rm } from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodingAs } from "../render/image-format.js";
import type { ImageJob } from "../sketches/jobs/media-job.js";
import { MediaPool } from "./media-pool.js";

// Beside the packages that it imports.
const folder = fileURLToPath(new URL("../../node_modules/.corsac-media-pool/", import.meta.url));
const script = `${folder}media-worker.mjs`;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("media-worker.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // The encoder of its own package: the copy in `dist` exists only after a build.
    conditions: ["@corsac/source"],
    target: "es2022",
    logLevel: "silent",
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const job = (key: string, side: number): ImageJob => ({
  kind: "image",
  model: "a",
  prompt: "a boat",
  texts: ["a boat"],
  key,
  inclination: 0.5,
  index: 0,
  seconds: 1,
  width: side,
  height: side,
  encoding: encodingAs("webp", 80),
  isCutout: false,
});

describe("media in threads", () => {
  it("leave the event loop free, and are the same however many are made at once", async () => {
    const pool = new MediaPool(pathToFileURL(script));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    await pool.run(job("warm", 64));
    delay.enable();
    const files = await Promise.all(["a", "b", "a"].map((key) => pool.run(job(key, 1024))));
    delay.disable();
    console.log(
      `event loop while three pictures are drawn: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
    );
    expect(await sharp(files[0]).metadata()).toMatchObject({ format: "webp", width: 1024, height: 1024 });
    const texts = files.map((bytes) => Buffer.from(bytes).toString("base64"));
    expect(texts[2]).toBe(texts[0]);
    expect(texts[1]).not.toBe(texts[0]);
  });

  it("stop when they are aborted, and the thread takes the next", async () => {
    const pool = new MediaPool(pathToFileURL(script));
    const gone = new AbortController();
    const running = pool.run(job("a", 4096), gone.signal);
    const waiting = Array.from({ length: 4 }, (_, index) => pool.run(job(`w${index}`, 4096), gone.signal));
    const next = pool.run(job("n", 64));
    gone.abort(new Error("gone"));
    for (const one of [running, ...waiting]) await expect(one).rejects.toThrow("gone");
    expect(await sharp(await next).metadata()).toMatchObject({ width: 64 });
    await expect(pool.run(job("late", 64), gone.signal)).rejects.toThrow("gone");
  });

  it("say what failed", async () => {
    const pool = new MediaPool(pathToFileURL(script));
    const broken = { ...job("a", 64), width: Number.NaN };
    await expect(pool.run(broken)).rejects.toThrow();
    expect((await pool.run(job("a", 64))).length).toBeGreaterThan(100);
  });
});
