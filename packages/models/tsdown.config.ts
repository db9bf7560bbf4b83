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

/** Two builds: built together, the entry would also export the namespace that the catalog takes of it. */
const config: UserConfig[] = defineConfig([
  { ...common, entry: ["src/generated/index.gen.ts"], root: "src", hooks: { "build:done": copyDocuments } },
  {
    ...common,
    entry: ["src/catalog.ts"],
    root: "src",
    clean: false,
    external: /\/generated\/index\.gen\.js$/,
  },
]);

export default config;
