export { CodegenError, type CodegenErrorCode } from "./codegen-error.js";
export { configName, type GenerateConfig, readGenerateConfig } from "./config.js";
export type { EmitContext } from "./emit/emit-context.js";
export { emitModels } from "./emit/emit-models.js";
export { emitService } from "./emit/emit-service.js";
export { type GenerateOptions, generate } from "./generate.js";
export type { Drift, GenerateReport, ServiceReport } from "./report.js";
export { type Emit, emits, type Target } from "./target.js";
