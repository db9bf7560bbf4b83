export {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxServiceSummary,
} from "./create-sandbox.js";
export { describeSandbox } from "./describe-sandbox.js";
export type { Clock } from "./predictions/clock.js";
export { type RenderedFile, renderOutput } from "./render-output.js";
export { SandboxError, type SandboxErrorCode } from "./sandbox-error.js";
export type { AnsweredRequest, SandboxLogger } from "./sandbox-logger.js";
