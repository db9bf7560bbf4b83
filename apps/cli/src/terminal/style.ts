import picocolors from "picocolors";
import type { Environment, TextOutput } from "../environment.js";

/** Functions that colour a text, or return it unchanged. */
export type Style = ReturnType<typeof picocolors.createColors>;

/**
 * Whether colours are enabled on a stream: NO_COLOR (https://no-color.org) and a dumb terminal disable them,
 * FORCE_COLOR enables them, else the stream decides.
 */
export function wantsColor(
  variables: Readonly<Record<string, string | undefined>>,
  output: TextOutput,
): boolean {
  if (variables["NO_COLOR"] !== undefined && variables["NO_COLOR"] !== "") return false;
  const forced = variables["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return output.isTerminal && variables["TERM"] !== "dumb";
}

/** The colours of one of the process's streams. */
export function styleOf(environment: Environment, output: TextOutput): Style {
  return picocolors.createColors(wantsColor(environment.variables, output));
}
