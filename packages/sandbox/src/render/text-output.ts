import { sampleSchema } from "../answers/sample-schema.js";
import { type JsonValue, member } from "../document/contract.js";
import { declaredTypes } from "./image-format.js";
import { languageOf, sentences } from "./language.js";
import type { PlannedFile } from "./planned-output.js";
import { givenFile, roleValue, type Subject } from "./subject.js";

const pdfName = /^(?:application\/)?pdf$/i;

/** The sandbox's text in the language of the prompt. For a sound of the sandbox, the text that it was made from. */
export function sandboxSentence(subject: Subject): string {
  const heard = givenFile(subject, "audio")?.file?.words;
  if (heard !== undefined && subject.model.description.media === "text") return heard;
  return sentences[languageOf(subject.prompt)](subject.model.title, subject.prompt);
}

/** An output without a declared position for its text: a text, the pieces of a text, or a sample of its schema. */
export function plainAnswer(subject: Subject): JsonValue | undefined {
  const schema = subject.model.outputSchema;
  const text = sandboxSentence(subject);
  const type = member(schema, "type");
  if (type === "string" || (type === undefined && subject.model.description.media === "text")) return text;
  if (type === "array" && member(member(schema, "items"), "type") === "string") return text.split(/(?<= )/);
  return sampleSchema(schema, { full: true, invent: true });
}

/** A text file that describes itself: a PDF where that is requested or declared, else plain text. */
export function planTextFile(
  subject: Subject,
  _index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  const asked = [roleValue(subject, "format"), ...declaredTypes(subject.model.outputSchema)];
  if (asked.some((format) => typeof format === "string" && pdfName.test(format.trim())))
    return {
      name: `${base}.pdf`,
      mediaType: "application/pdf",
      render: async () => (await import("./write-pdf.js")).writePdf(sandboxSentence(subject)),
    };
  return {
    name: `${base}.txt`,
    mediaType: "text/plain; charset=utf-8",
    render: () => Promise.resolve(new TextEncoder().encode(`${sandboxSentence(subject)}\n`)),
  };
}
