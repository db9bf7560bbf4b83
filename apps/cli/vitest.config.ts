import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["@corsac/source"] },
  ssr: { resolve: { conditions: ["@corsac/source"] } },
  // A test that starts processes takes long on a busy machine; none measures time.
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    include: ["src/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
