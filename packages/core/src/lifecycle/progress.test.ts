import { expect, test } from "vitest";
import { progressFromLogs, readProgress } from "./progress.js";
import { readTime } from "./time.js";

test.each<[unknown, number | undefined]>([
  [0.45, 0.45],
  [45, 0.45],
  ["45%", 0.45],
  [" 1% ", 0.01],
  ["0.45", 0.45],
  [100, 1],
  [120, 1],
  [0, 0],
  ["", undefined],
  ["soon", undefined],
  [null, undefined],
  [-1, undefined],
  [true, undefined],
])("progress %j is %j", (given, want) => {
  expect(readProgress(given)).toBe(want);
});

test.each<[string | undefined, number | undefined]>([
  [undefined, 1],
  ["fraction", 1],
  ["percent", 0.01],
])("progress 1 of the form %s is %j", (form, want) => {
  expect(readProgress(1, form)).toBe(want);
});

test.each<[string | undefined, number | undefined]>([
  ["  0%|          | 0/25\r 40%|████      | 10/25 [00:02<00:03,  4.9it/s]", 0.4],
  ["100%|██████████| 25/25\nSaving", 1],
  ["stage one 100%|██|\nstage two  12%|█ |", 0.12],
  ["Using seed 40", undefined],
  [undefined, undefined],
])("logs %j are at %j", (logs, want) => {
  expect(progressFromLogs(logs)).toBe(want);
});

test.each<[unknown, string | undefined]>([
  ["2026-11-20T12:00:00.5Z", "2026-11-20T12:00:00.500Z"],
  [1763600000, "2025-11-20T00:53:20.000Z"],
  [1763600000123, "2025-11-20T00:53:20.123Z"],
  ["1763600000", "2025-11-20T00:53:20.000Z"],
  ["", undefined],
  ["yesterday", undefined],
  [null, undefined],
])("time %j is %j", (given, want) => {
  expect(readTime(given)?.toISOString()).toBe(want);
});
