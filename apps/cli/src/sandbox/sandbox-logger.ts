import type { SandboxLogger } from "@corsac/sandbox";
import type { Environment } from "../environment.js";
import { styleOf } from "../terminal/style.js";
import { writeWarnings } from "../terminal/warnings.js";
import { requestLine } from "./request-line.js";

/** Writes a line for each request, and the sandbox's warnings, to stderr. */
export function sandboxLogger(environment: Environment): SandboxLogger {
  const style = styleOf(environment, environment.stderr);
  return {
    // Events of predictions are visible from the requests.
    info: () => undefined,
    warn: (message) => writeWarnings([message], environment),
    request: (request) => environment.stderr.write(`${requestLine(request, style)}\n`),
  };
}
