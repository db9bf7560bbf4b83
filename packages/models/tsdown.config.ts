import { defineConfig, type UserConfig } from "tsdown";
import { copyDocuments } from "./copy-documents.js";

const common: UserConfig = {
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  unbundle: true,
  fixedExtension: false,
};

/** Two builds: in a single build, the entry would also export the namespace that the catalog imports from it. */
const config: UserConfig[] = defineConfig([
  {
    ...common,
    // A module with only re-exports has no file in the build unless it is an entry.
    entry: ["src/generated/index.gen.ts", "src/generated/*/index.gen.ts"],
    root: "src",
    hooks: { "build:done": copyDocuments },
  },
  {
    ...common,
    entry: ["src/catalog.ts"],
    root: "src",
    clean: false,
    external: /\/generated\/index\.gen\.js$/,
  },
]);

export default config;
