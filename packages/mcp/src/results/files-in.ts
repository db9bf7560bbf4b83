import { isOutputFile, type OutputFile } from "@corsac/core";

/** The files at any position in an output, each once. */
export function filesIn(value: unknown): OutputFile[] {
  if (isOutputFile(value)) return [value];
  const found = typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : [];
  return [...new Set(found)];
}
