import { defineConfig, type ViteUserConfig } from "vitest/config";

// The Next.js app: `npm run test:next`. Its installation and `next build` take longer than a minute, so it is no part of
// `npm test`; `.ci/run` runs it.
const config: ViteUserConfig = defineConfig({
  test: {
    globalSetup: ["src/test-support/packed-registry.ts"],
    include: ["src/next/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});

export default config;
