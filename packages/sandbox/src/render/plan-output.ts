import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { removeAt, writeAt } from "../answers/write-at.js";
import {
  type JsonPointer,
  type JsonValue,
  type MediaKind,
  member,
  type OutputFileBinding,
  type Place,
  valueAtPointer,
} from "../document/contract.js";
import { lastSegment, writePointer } from "../document/json-pointer.js";
import { askedParts, isWithin } from "./asked-parts.js";
import type { MediaPlanners } from "./media-planners.js";
import type { FileEncoding, PlannedFile, PlannedOutput } from "./planned-output.js";
import { severalTexts } from "./several-texts.js";
import { roleNumber, type Subject } from "./subject.js";
import { plainAnswer, sandboxSentence } from "./text-output.js";

/** Maximum number of files of a prediction. */
export const mostFiles = 16;

/** Plans the output of the model for this input: its files, and the JSON around their URLs. */
export function planOutput(subject: Subject, media: MediaPlanners): PlannedOutput {
  const { description, outputSchema } = subject.model;
  const parts = askedParts(subject);
  const bindings = fileBindings(subject).filter(({ pointer }) => !isWithin(pointer, parts.absent));
  const files = bindings.flatMap((binding) => planFiles(subject, media, binding));
  const { text } = description.output;
  const hasText = text !== undefined && !files.some(({ encoding }) => encoding === "body");
  const isPlain = bindings.length === 0 && !hasText;
  return {
    files,
    toJson: (written, id) => {
      const around = isPlain
        ? plainAnswer(subject)
        : sampleSchema(outputSchema, { full: true, ...textOf(id) });
      const start: JsonValue = around ?? (description.output.documented ? {} : null);
      // The sample has one item per array. An array of files contains only its files.
      const emptied = bindings.reduce((value, { pointer }) => emptyArray(value, pointer), start);
      const withFiles = files.reduce(
        (value, file, index) =>
          file.encoding === "body" ? value : writeAt(value, outputSchema, file.pointer, written[index] ?? ""),
        emptied,
      );
      const spoken = hasText ? withText(withFiles, subject, text, files) : withFiles;
      const asked = parts.absent.reduce(removeAt, withModel(spoken, subject));
      const whole = parts.with.reduce(
        (value, [pointer, givenText]) => writeAt(value, outputSchema, pointer, givenText),
        asked,
      );
      return hasText ? severalTexts(whole, outputSchema, text, fileCount(subject)) : whole;
    },
  };
}

/** Value of texts without other information: the id of the response, if it has one. */
function textOf(id: string | undefined): { text?: string } {
  return id === undefined ? {} : { text: id };
}

/** The output with its text, unless its text already contains files. */
function withText(
  output: JsonValue,
  subject: Subject,
  place: Place,
  files: readonly PlannedFile[],
): JsonValue {
  const schema = subject.model.outputSchema;
  const pointer = knownPointer(schema, place);
  const isWritten = files.some((file) => file.pointer === pointer.replaceAll("*", "0"));
  const words = sandboxSentence(subject);
  return isWritten ? output : writeAt(output, schema, pointer, pointer.includes("/*") ? [words] : words);
}

/** Copies the name of the model from the request to the output. */
function withModel(output: JsonValue, subject: Subject): JsonValue {
  const { model, input } = subject;
  const place = model.description.roles.model;
  const asked = place === undefined ? undefined : valueAtPointer(input, place);
  const listed = place === undefined ? undefined : schemaAt(model.outputSchema, place);
  return place !== undefined && typeof asked === "string" && listed?.["type"] === "string"
    ? writeAt(output, model.outputSchema, place, asked)
    : output;
}

function emptyArray(value: JsonValue, pointer: JsonPointer): JsonValue {
  const star = pointer.indexOf("/*");
  return star < 0 ? value : writePointer(value, pointer.slice(0, star), []);
}

function fileBindings(subject: Subject): OutputFileBinding[] {
  const { output, media } = subject.model.description;
  if (output.files.length > 0) return output.files.map((binding) => inList(subject, binding));
  const isJson = output.documented || media === "text";
  return isJson ? [] : [{ pointer: "", media }];
}

/**
 * If the position of a file is a list or an item of a list, it applies to the whole list: the count may be greater than
 * one.
 */
function inList({ model }: Subject, binding: OutputFileBinding): OutputFileBinding {
  const { pointer } = binding;
  const isList = (at: JsonPointer): boolean => schemaAt(model.outputSchema, at)?.["type"] === "array";
  if (pointer.includes("*")) return binding;
  if (isList(pointer)) return { ...binding, pointer: `${pointer}/*` };
  const item = /^(.*)\/0(\/.*)?$/.exec(pointer);
  return item && isList(item[1] ?? "")
    ? { ...binding, pointer: `${item[1] ?? ""}/*${item[2] ?? ""}` }
    : binding;
}

function planFiles(subject: Subject, media: MediaPlanners, binding: OutputFileBinding): PlannedFile[] {
  const count = binding.pointer.includes("*") ? fileCount(subject) : 1;
  return Array.from({ length: count }, (_, index) => {
    const pointer = binding.pointer.replace("*", String(index)).replaceAll("*", "0");
    const base = baseName(binding.media, pointer, index);
    const encoding = encodingOf(subject, binding);
    const planner = media[binding.spectrogramOf === undefined ? binding.media : "spectrogram"];
    return { pointer, media: binding.media, encoding, ...planner(subject, index, base) };
  });
}

/** The encoding of the binding, otherwise that of the schema's `contentEncoding`, otherwise a URL. */
function encodingOf({ model }: Subject, { pointer, encoding, download }: OutputFileBinding): FileEncoding {
  if (download) return "id";
  if (encoding !== undefined) return encoding;
  const declared = member(schemaAt(model.outputSchema, pointer), "contentEncoding");
  if (declared === "base64" || declared === "base64url") return "base64";
  return declared === "base16" || declared === "hex" ? "hex" : "url";
}

function baseName(media: MediaKind, pointer: JsonPointer, index: number): string {
  const segment = lastSegment(pointer);
  if (segment === undefined || /^\d+$/.test(segment)) return `${media}-${index}`;
  const clean = segment.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-");
  return pointer.includes("/0/") || index > 0 ? `${clean}-${index}` : clean;
}

/** The number of files or texts that the input requests by role, within the output's limits. */
export function fileCount(subject: Pick<Subject, "model" | "input">): number {
  const asked = Math.round(roleNumber(subject, "count") ?? 1);
  const least = member(subject.model.outputSchema, "minItems");
  return Math.min(mostFiles, Math.max(asked, typeof least === "number" ? least : 1, 1));
}
