import { getPointer, isOutputFile, type MediaKind, type Model, type OutputFile } from "@corsac/core";

/**
 * The files of one kind in an output, in their order. If the model's description does not define their positions, all
 * files of the output.
 */
export function filesOf({ output: { files } }: Model, output: unknown, media: MediaKind): OutputFile[] {
  const places = files.filter((file) => file.media === media).map(({ pointer }) => pointer);
  const values = files.length === 0 ? [output] : places.map((pointer) => getPointer(output, pointer));
  return [...new Set(values.flatMap(filesIn))];
}

function filesIn(value: unknown): OutputFile[] {
  if (isOutputFile(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : [];
}
