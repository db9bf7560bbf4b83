export type { SandboxServiceSummary } from "../create-sandbox.js";
export { SandboxError, type SandboxErrorCode } from "../sandbox-error.js";
export { type BrowserSandbox, type BrowserSandboxOptions, startSandbox } from "./start-sandbox.js";
