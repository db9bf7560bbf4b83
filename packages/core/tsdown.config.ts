import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  // Both variants of platform-dependent modules: "imports" in package.json selects one where the package is used.
  entry: [
    "src/index.ts",
    "src/generated/*/{service,shared}.gen.ts",
    "src/{webhooks,proxy,node,signing,opentelemetry}/index.ts",
    "src/output/save-file.ts",
    "src/output/save-file.node.ts",
    "src/files/local-file.ts",
    "src/files/local-file.node.ts",
    "src/hooks/trace-request.ts",
    "src/hooks/trace-request.node.ts",
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
