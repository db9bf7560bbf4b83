import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** The folder of the package of jq. */
const jq: string = join(dirname(createRequire(import.meta.url).resolve("jq-wasm")), "..");

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/main.ts"],
  format: "esm",
  platform: "node",
  target: "es2022",
  dts: true,
  unbundle: true,
  deps: { neverBundle: [/^#/] },
  // Its package also has variants for other platforms, which are three of its four MB.
  copy: [
    { from: join(jq, "dist/index.mjs"), to: "dist/vendor/jq-wasm" },
    { from: join(jq, "dist/build/jq.wasm"), to: "dist/vendor/jq-wasm/build" },
    { from: join(jq, "LICENSE"), to: "dist/vendor/jq-wasm" },
  ],
  fixedExtension: false,
});

export default config;
