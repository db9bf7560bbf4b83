import { availableParallelism } from "node:os";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// These tests use what users get: the built packages, the real command and packed tarballs.
const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    globalSetup: ["src/test-support/packed-registry.ts"],
    include: ["src/**/*.test.ts"],
    exclude: ["src/next/**"],
    // The last packages of `npm test`, with the longest tests: they would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});

export default config;
