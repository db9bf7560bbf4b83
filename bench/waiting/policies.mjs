// When to ask next. A policy is made anew for each prediction, is told each answer, and says how long to wait.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { repository, sourceOptions } from "../build-corsac.mjs";

/**
 * @typedef {(answer: {elapsed: number, queries: number, progress: number | undefined}) => number} Policy
 */

export const fixed500 = { name: "fixed 500 ms", color: "#b45309", start: () => () => 500 };

/** Doubling from 500 ms, at most 30 s, with the usual full jitter's mean kept: from half to the whole of it. */
export const exponential = {
  name: "exponential back-off",
  color: "#7c3aed",
  start:
    ({ random }) =>
    ({ queries }) =>
      Math.min(30_000, 500 * 2 ** queries) * (0.5 + 0.5 * random()),
};

/** The client's own, from its source. */
export async function corsacPolicy() {
  const outfile = join(await mkdtemp(join(tmpdir(), "corsac-waiting-")), "policy.mjs");
  const source = join(repository, "packages/core/src/prediction/wait/waiting-policy.ts");
  await build({ ...sourceOptions, entryPoints: [source], outfile });
  const { addSample, nextQueryIn } = await import(pathToFileURL(outfile).href);
  return {
    name: "Corsac",
    color: "#0f766e",
    /** @param {{random: () => number, durations: readonly number[], interval: number}} knowledge */
    start: ({ random, durations = [], interval = defaultInterval }) => {
      let samples = [];
      return ({ elapsed, queries, progress }) => {
        samples = addSample(samples, elapsed, progress);
        return nextQueryIn({
          elapsed,
          queries,
          samples,
          durations,
          interval,
          retryAfter: undefined,
          random: random(),
        });
      };
    },
  };
}

/** The client's `pollInterval` where the caller says nothing. */
export const defaultInterval = 500;
