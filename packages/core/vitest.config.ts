import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["@corsac/source"] },
  ssr: { resolve: { conditions: ["@corsac/source"] } },
  // A machine under load is slow, and no test is about time.
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    include: ["src/**/*.test.ts"],
    testTimeout: 60_000,
  },
});

export default config;
