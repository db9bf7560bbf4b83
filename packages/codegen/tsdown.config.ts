import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/generate-entry.ts", "src/main.ts"],
  format: "esm",
  platform: "node",
  target: "es2022",
  dts: true,
  unbundle: true,
  fixedExtension: false,
});

export default config;
