import { OutputFile } from "@corsac/core";

/** Every file of an output, wherever it stands in it. */
export function filesIn(output: unknown): OutputFile[] {
  if (output instanceof OutputFile) return [output];
  if (typeof output !== "object" || output === null) return [];
  return Object.values(output).flatMap(filesIn);
}
