import type { Environment } from "../environment.js";
import { styleOf } from "./style.js";

/** Writes warnings to stderr, one a line. */
export function writeWarnings(warnings: readonly string[], environment: Environment): void {
  const style = styleOf(environment, environment.stderr);
  for (const warning of warnings) environment.stderr.write(`${style.yellow("warning:")} ${warning}\n`);
}
