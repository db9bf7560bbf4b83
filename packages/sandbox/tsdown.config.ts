import { defineConfig, type UserConfig } from "tsdown";

const common: UserConfig = { format: "esm", target: "es2022", fixedExtension: false };

/** For pages: whole, so that a static host can serve the files as they are. */
const browser: UserConfig = {
  ...common,
  platform: "browser",
  outDir: "dist/browser",
  deps: { alwaysBundle: [/./] },
  // `dist/browser` is emptied with `dist`.
  clean: false,
};

const config: UserConfig[] = defineConfig([
  {
    ...common,
    entry: ["src/index.ts", "src/{node,vitest,msw}/index.ts", "src/node/media-worker.ts"],
    platform: "node",
    dts: true,
    sourcemap: true,
    unbundle: true,
  },
  { ...browser, entry: ["src/browser/index.ts"], dts: true },
  {
    ...browser,
    entry: ["src/browser/worker.ts"],
    dts: false,
    minify: true,
    // The LGPL requires its text beside the MP3 encoder, which is a file of its own there.
    copy: [{ from: "licenses/*.txt", to: "dist/browser" }],
  },
  { ...browser, entry: ["src/browser/service-worker.ts"], dts: false, minify: true },
]);

export default config;
