import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PredictionJson } from "@corsac/core";
import { expect, onTestFinished, test } from "vitest";
import { fileStore } from "./prediction-store.js";

const prediction = (id: string): PredictionJson => ({
  service: "acme",
  model: "acme/draw",
  id,
  status: "starting",
  state: "pending",
});

test("a file keeps predictions for another process, without the line that a crash cut off", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corsac-mcp-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "results/predictions.jsonl");
  expect(await fileStore(path).all()).toEqual([]);
  await fileStore(path).add(prediction("a"));
  await fileStore(path).add(prediction("b"));
  await appendFile(path, '{"id":"c","ser');
  expect(await fileStore(path).all()).toEqual([prediction("a"), prediction("b")]);
});
