import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** The formats of findings. */
export type LintFormat = "human" | "json" | "github";

const formats: readonly LintFormat[] = ["human", "json", "github"];

/** Reads `--format`; `--json` is an alias for one of its values. */
export function readLintFormat(format: string | undefined, json: boolean | undefined): LintFormat {
  if (json === true) return "json";
  if (format === undefined) return "human";
  const found = formats.find((known) => known === format);
  if (found !== undefined) return found;
  throw usageError(say`There is no format ${JSON.stringify(format)}.`, say`Known are ${formats.join(", ")}.`);
}
