// What a command needs, and nothing else: the reader and all that prints code are loaded only where there is something to do.
export { CodegenError, type CodegenErrorCode } from "./codegen-error.js";
export { configName, type GenerateConfig, readGenerateConfig } from "./config.js";
export { type GenerateOptions, generate } from "./generate.js";
export type { Drift, GenerateReport, ServiceReport } from "./report.js";
export { type Emit, emits, type Target } from "./target.js";
