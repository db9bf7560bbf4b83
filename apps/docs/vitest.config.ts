import { availableParallelism } from "node:os";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    include: ["src/**/*.test.ts"],
    // Pages of a browser that tests marked as concurrent open at once.
    maxConcurrency: 2,
    // The last packages of `npm test`, with the longest tests: they would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});

export default config;
