import { defineConfig, type ViteUserConfig } from "vitest/config";

// These tests use what users get: the built packages, the real command and packed tarballs.
const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    include: ["src/**/*.test.ts"],
    exclude: ["src/next/**"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default config;
