import { exitCode } from "./errors/exit-code.js";
import { processEnvironment } from "./process-environment.js";
import { runCli } from "./run-cli.js";

// A reader that has seen enough (`corsac models | head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const code = await runCli(process.argv.slice(2), processEnvironment());
process.exitCode = code;
// Somebody who interrupts twice does not wait for open connections to come to their end.
if (code === exitCode.interrupted) process.exit();
