import { OutputFile } from "@corsac/core";

/** Every file in a model's output, whatever its shape: one, a list, or an object of them. */
export function outputFiles(output: unknown): OutputFile[] {
  if (OutputFile.isInstance(output)) return [output];
  if (Array.isArray(output)) return output.flatMap(outputFiles);
  if (typeof output === "object" && output !== null) return Object.values(output).flatMap(outputFiles);
  return [];
}
