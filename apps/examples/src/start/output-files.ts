import { OutputFile } from "@corsac/core";

/** A file of an output, with what tells it from the others: its place in a list, its name in an object. */
export interface LabelledFile {
  readonly label: string;
  readonly file: OutputFile;
}

/** Every file in a model's output, whatever its shape: one, a list, or an object of them. */
export function outputFiles(output: unknown, label = ""): LabelledFile[] {
  if (output instanceof OutputFile) return [{ label, file: output }];
  if (Array.isArray(output)) {
    return output.flatMap((item, index) =>
      outputFiles(item, output.length === 1 ? label : join(label, `${index + 1}`)),
    );
  }
  if (typeof output === "object" && output !== null) {
    return Object.entries(output).flatMap(([key, item]) => outputFiles(item, join(label, key)));
  }
  return [];
}

const join = (label: string, part: string): string => (label === "" ? part : `${label}-${part}`);
