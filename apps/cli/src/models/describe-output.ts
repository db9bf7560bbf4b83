import type { ModelDescriptor } from "@corsac/core";
import { pointerSegments } from "@corsac/importer/document";
import { typeWords } from "./describe-field.js";

/** The readable output of a model: `an image file`, `audio: audio file`, … one line each. */
export function describeOutput({ output, media }: ModelDescriptor): string[] {
  if (!output.documented) return ["not documented: files or JSON, as they come"];
  if (output.files.length === 0) return [typeWords(output.schema)];
  return output.files.map(({ pointer, media: kind, spectrogramOf }) => {
    const steps = pointerSegments(pointer);
    const isList = steps.at(-1) === "*";
    const key = steps.filter((step) => step !== "*").join(".");
    const what = `${isList ? "list of " : ""}${kind ?? media} file${isList ? "s" : ""}`;
    const note = spectrogramOf === undefined ? "" : ", the spectrogram of that sound";
    return `${key === "" ? "" : `${key}: `}${what}${note}`;
  });
}
