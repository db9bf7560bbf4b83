import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  // Both forms of save-file: package.json's "imports" chooses between them where the package is used.
  entry: [
    "src/index.ts",
    "src/generated/*/service.gen.ts",
    "src/output/save-file.ts",
    "src/output/save-file.node.ts",
  ],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  unbundle: true,
  fixedExtension: false,
  deps: { neverBundle: [/^#/, /^node:/] },
});

export default config;
