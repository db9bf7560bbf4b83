import { expect, test } from "vitest";
import { testEnvironment } from "../test-environment.js";
import { workProgress } from "./work-progress.js";

test("without a terminal: a line for every hundred finished lines, and the rest at the end", () => {
  const { environment, stderr } = testEnvironment();
  const progress = workProgress(environment);
  for (let index = 0; index < 250; index += 1) progress.count(index % 50 === 0 ? "failed" : "succeeded");
  expect(stderr.join("")).toBe("98 lines done, 2 failed\n196 lines done, 4 failed\n");
  progress.stop();
  expect(stderr.at(-1)).toBe("245 lines done, 5 failed\n");
});

test("a worker without a finished line writes nothing", () => {
  const { environment, stderr } = testEnvironment();
  workProgress(environment).stop();
  expect(stderr).toEqual([]);
});
