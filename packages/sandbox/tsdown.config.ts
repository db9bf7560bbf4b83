import { defineConfig, type UserConfig } from "tsdown";

const common: UserConfig = { format: "esm", target: "es2022", fixedExtension: false };

/** Texts for readers in the schema of the extensions, which code does not use, would be 2 % of the worker. */
const withoutDescriptions: NonNullable<UserConfig["plugins"]> = {
  name: "without-descriptions",
  transform: {
    filter: { id: /x-corsac\.schema\.json$/ },
    handler: (code) => ({
      code: JSON.stringify(
        JSON.parse(code, (key, value) =>
          key === "description" && typeof value === "string" ? undefined : value,
        ),
      ),
      map: null,
    }),
  },
};

/** For pages: whole, so that a static host can serve the files as they are. */
const browser: UserConfig = {
  ...common,
  platform: "browser",
  outDir: "dist/browser",
  deps: { alwaysBundle: [/./] },
  // `dist/browser` is emptied with `dist`.
  clean: false,
  plugins: [withoutDescriptions],
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
