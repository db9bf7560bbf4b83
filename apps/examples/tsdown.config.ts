import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: [
    "src/start.ts",
    "src/programs/*.ts",
    "src/handlers/*.ts",
    "src/endurance/main.ts",
    "src/endurance/client-process.ts",
  ],
  format: "esm",
  platform: "node",
  target: "node20",
  dts: false,
  unbundle: true,
  fixedExtension: false,
});

export default config;
