import { basename } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";
import { precompileValidators } from "./precompile-validators.js";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/node/index.ts", "src/site/index.ts", "src/pattern/index.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  unbundle: true,
  fixedExtension: false,
  hooks: { "build:done": precompileValidators },
  // Node 20 warns about JSON modules: both JSON Schemas become part of the output, in a folder of ours, since a
  // folder named node_modules is never published.
  deps: { neverBundle: [/^node:/], alwaysBundle: [/\/schemas\/v3\.1\/schema\.json$/] },
  outputOptions: (options) => ({
    ...options,
    entryFileNames: (chunk) =>
      chunk.facadeModuleId?.endsWith(".json") === true
        ? `schemas/${basename(chunk.name)}.js`
        : typeof options.entryFileNames === "function"
          ? options.entryFileNames(chunk)
          : (options.entryFileNames ?? "[name].js"),
  }),
});

export default config;
