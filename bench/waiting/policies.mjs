// When to poll next. A policy is created for each prediction, is called with each response, and returns the time to
// wait.
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

/** A query every 500 ms, regardless of their durations: the maximum number of requests for any policy. */
export const each500 = {
  name: "a query every 500 ms",
  start:
    () =>
    ({ elapsed, queries }) =>
      500 * (queries + 1) - elapsed,
};

/** Doubles from 500 ms to at most 30 s, with jitter between half of the delay and all of it. */
export const exponential = {
  name: "exponential back-off",
  color: "#7c3aed",
  start:
    ({ random }) =>
    ({ queries }) =>
      Math.min(30_000, 500 * 2 ** queries) * (0.5 + 0.5 * random()),
};

/** The client's own policy, from its source. */
export async function corsacPolicy() {
  const outfile = join(await mkdtemp(join(tmpdir(), "corsac-waiting-")), "policy.mjs");
  const source = join(repository, "packages/core/src/prediction/wait/waiting-policy.ts");
  await build({ ...sourceOptions, entryPoints: [source], outfile });
  const { addSample, nextQueryIn } = await import(pathToFileURL(outfile).href);
  return {
    name: "Corsac",
    color: "#0f766e",
    /** @param {{random: () => number, interval: number}} knowledge */
    start: ({ random, interval = defaultInterval }) => {
      let samples = [];
      return ({ elapsed, queries, progress }) => {
        samples = addSample(samples, elapsed, progress);
        return nextQueryIn({
          elapsed,
          queries,
          samples,
          interval,
          retryAfter: undefined,
          random: random(),
        });
      };
    },
  };
}

/** The client's default `pollInterval`. */
export const defaultInterval = 500;
