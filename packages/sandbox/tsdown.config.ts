import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** The file that Node loads of the H.264 encoder. */
const encoder: string = createRequire(import.meta.url).resolve("h264-mp4-encoder");

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
    unbundle: true,
    deps: { neverBundle: [/^#/] },
    // Its package also has a variant for pages and source maps, which are six of its seven MB.
    copy: [
      { from: encoder, to: "dist/vendor", rename: "h264-mp4-encoder.cjs" },
      {
        from: join(dirname(encoder), "../../LICENSE.md"),
        to: "dist/vendor",
        rename: "h264-mp4-encoder.LICENSE.md",
      },
    ],
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
