import { visibleText } from "@corsac/importer/document";
import type { Environment, TextOutput } from "../environment.js";
import { wantsColor } from "./style.js";

/** Colours and weights, as `style.ts` writes them: they change only the look of the text after them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape.
const colour = /(\u001B\[\d+m)/;

function safeOutput(output: TextOutput, keepsColours: boolean): TextOutput {
  const escaped = (text: string): string =>
    keepsColours
      ? text
          .split(colour)
          .map((part, index) => (index % 2 === 1 ? part : visibleText(part)))
          .join("")
      : visibleText(text);
  return {
    isTerminal: output.isTerminal,
    get columns() {
      return output.columns;
    },
    write: (text) => output.write(escaped(text)),
    writeRaw: (text) => output.writeRaw(text),
    writeBytes: (bytes) => output.writeBytes(bytes),
  };
}

/**
 * The environment with outputs that escape control sequences from pages, services and requests: commands write all
 * output through them. Colours are kept where they are enabled, and escaped elsewhere, where none of them can be our
 * own.
 */
export function withSafeOutputs(environment: Environment): Environment {
  const safe = (output: TextOutput): TextOutput =>
    safeOutput(output, wantsColor(environment.variables, output));
  return { ...environment, stdout: safe(environment.stdout), stderr: safe(environment.stderr) };
}
