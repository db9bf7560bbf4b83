import { defineConfig, type UserConfig } from "tsdown";
import { precompiledValidators } from "./precompile-validators.js";

const config: UserConfig = defineConfig({
  // In few files: to find and read two hundred takes longer than to run what is in them.
  entry: {
    index: "src/index.ts",
    "document/index": "src/document/index.ts",
    "node/index": "src/node/index.ts",
    "pattern/index": "src/pattern/index.ts",
    "site/index": "src/site/index.ts",
  },
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  fixedExtension: false,
  plugins: [precompiledValidators()],
  deps: { neverBundle: [/^node:/] },
});

export default config;
