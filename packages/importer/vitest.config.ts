import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["@corsac/source"] },
  ssr: { resolve: { conditions: ["@corsac/source"] } },
  // A machine under load is slow, and no test is about time.
  test: {
    reporters: ["default", "../../scripts/test-results/reporter.mjs"],
    // One module graph for each worker: most of the time of a small test file was loading modules. Tests leave no global
    // changed.
    isolate: false,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 60_000,
  },
});

export default config;
