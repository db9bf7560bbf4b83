import { exitCode } from "./errors/exit-code.js";
import { processEnvironment } from "./process-environment.js";
import { runCli } from "./run-cli.js";
import { watchOutputs } from "./terminal/watch-outputs.js";

const environment = processEnvironment();
watchOutputs(environment);
const code = await runCli(process.argv.slice(2), environment);
process.exitCode = code;
// After a second interrupt the process does not wait for open connections to close.
if (code === exitCode.interrupted) process.exit();
