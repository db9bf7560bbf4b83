import { sampleSchema } from "../answers/sample-schema.js";
import { schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import {
  type JsonPointer,
  type JsonValue,
  type MediaKind,
  member,
  type OutputFileBinding,
} from "../document/contract.js";
import { lastSegment, writePointer } from "../document/json-pointer.js";
import { planImage } from "../image/plan-image.js";
import { planVideo } from "../image/plan-video.js";
import { planSound, planSpectrogram } from "../sound/plan-sound.js";
import type { FileEncoding, PlannedFile, PlannedOutput } from "./planned-output.js";
import { roleNumber, type Subject } from "./subject.js";
import { plainAnswer, planTextFile } from "./text-output.js";

/** Most files a prediction makes, whatever count was asked for. */
export const mostFiles = 16;

/** What the model will put out for this input: which files, and the JSON around their URLs. */
export function planOutput(subject: Subject): PlannedOutput {
  const { description, outputSchema } = subject.model;
  const bindings = fileBindings(subject);
  const files = bindings.flatMap((binding) => planFiles(subject, binding));
  const around = bindings.length === 0 ? plainAnswer(subject) : sampleSchema(outputSchema, { full: true });
  const start: JsonValue = around ?? (description.output.documented ? {} : null);
  return {
    files,
    toJson: (written) => {
      // The sample has one item per array; an array of files has exactly its files.
      const emptied = bindings.reduce((value, { pointer }) => emptyArray(value, pointer), start);
      return files.reduce(
        (value, file, index) =>
          file.encoding === "body" ? value : writeAt(value, outputSchema, file.pointer, written[index] ?? ""),
        emptied,
      );
    },
  };
}

function emptyArray(value: JsonValue, pointer: JsonPointer): JsonValue {
  const star = pointer.indexOf("/*");
  return star < 0 ? value : writePointer(value, pointer.slice(0, star), []);
}

function fileBindings(subject: Subject): OutputFileBinding[] {
  const { output, media } = subject.model.description;
  if (output.files.length > 0) return output.files;
  const isJson = output.documented || media === "text";
  return isJson ? [] : [{ pointer: "", media }];
}

function planFiles(subject: Subject, binding: OutputFileBinding): PlannedFile[] {
  const count = binding.pointer.includes("*") ? fileCount(subject) : 1;
  return Array.from({ length: count }, (_, index) => {
    const pointer = binding.pointer.replace("*", String(index)).replaceAll("*", "0");
    const base = baseName(binding.media, pointer, index);
    const encoding = encodingOf(subject, binding);
    return { pointer, media: binding.media, encoding, ...planBytes(subject, binding, index, base) };
  });
}

/** What the binding says, else what the schema says with `contentEncoding`, else a URL. */
function encodingOf({ model }: Subject, { pointer, encoding, download }: OutputFileBinding): FileEncoding {
  if (download) return "id";
  if (encoding !== undefined) return encoding;
  const declared = member(schemaAt(model.outputSchema, pointer), "contentEncoding");
  if (declared === "base64" || declared === "base64url") return "base64";
  return declared === "base16" || declared === "hex" ? "hex" : "url";
}

function planBytes(
  subject: Subject,
  binding: OutputFileBinding,
  index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  if (binding.spectrogramOf !== undefined) return planSpectrogram(subject, index, base);
  const planners: Readonly<Record<MediaKind, typeof planImage>> = {
    image: planImage,
    video: planVideo,
    audio: planSound,
    text: planTextFile,
    file: planTextFile,
  };
  return planners[binding.media](subject, index, base);
}

function baseName(media: MediaKind, pointer: JsonPointer, index: number): string {
  const segment = lastSegment(pointer);
  if (segment === undefined || /^\d+$/.test(segment)) return `${media}-${index}`;
  const clean = segment.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-");
  return pointer.includes("/0/") || index > 0 ? `${clean}-${index}` : clean;
}

/** The count the input asks for by role, within the output's own limits. */
function fileCount(subject: Subject): number {
  const asked = Math.round(roleNumber(subject, "count") ?? 1);
  const least = member(subject.model.outputSchema, "minItems");
  return Math.min(mostFiles, Math.max(asked, typeof least === "number" ? least : 1, 1));
}
