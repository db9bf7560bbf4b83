import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["@corsac/source"] },
  ssr: { resolve: { conditions: ["@corsac/source"] } },
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    include: ["src/**/*.test.ts"],
    testTimeout: 60_000,
  },
});

export default config;
