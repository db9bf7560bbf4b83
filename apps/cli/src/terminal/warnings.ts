import { visibleText } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { helpWords } from "../language/help-words.js";
import { languageOf } from "../language/language-of.js";
import { wrapProse } from "./prose.js";
import { styleOf } from "./style.js";

/** Writes warnings to stderr, one a line. */
export function writeWarnings(warnings: readonly string[], environment: Environment): void {
  const words = helpWords[languageOf(environment.variables)];
  const style = styleOf(environment, environment.stderr);
  const { columns } = environment.stderr;
  for (const warning of warnings) {
    const text = `${style.yellow(words.warning)}${words.space}${visibleText(warning)}`;
    environment.stderr.write(`${wrapProse(text, columns, "  ").join("\n")}\n`);
  }
}
