import { defineConfig, type UserConfig } from "tsdown";
import { copyDocuments } from "./copy-documents.js";

const config: UserConfig = defineConfig({
  entry: ["src/generated/index.gen.ts", "src/catalog.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  unbundle: true,
  fixedExtension: false,
  hooks: { "build:done": copyDocuments },
});

export default config;
