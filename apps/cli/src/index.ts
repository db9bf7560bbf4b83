export type { Environment, TextOutput } from "./environment.js";
export { type ExitCode, exitCode } from "./errors/exit-code.js";
export { runCli } from "./run-cli.js";
