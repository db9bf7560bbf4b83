import { sampleSchema } from "../answers/sample-schema.js";
import { type JsonValue, member } from "../document/contract.js";
import type { PlannedFile } from "./planned-output.js";
import type { Subject } from "./subject.js";

/** The sentence that every text of the sandbox begins with. */
export function sandboxSentence(subject: Subject): string {
  return `This is the Corsac sandbox, not ${subject.model.title}. You asked: ${subject.prompt}`;
}

/** An output without files: a text, the pieces of a text, or whatever JSON its schema describes. */
export function plainAnswer(subject: Subject): JsonValue | undefined {
  const schema = subject.model.outputSchema;
  const text = sandboxSentence(subject);
  const type = member(schema, "type");
  if (type === "string" || (type === undefined && subject.model.description.media === "text")) return text;
  if (type === "array" && member(member(schema, "items"), "type") === "string") return text.split(/(?<= )/);
  return sampleSchema(schema, { full: true, text });
}

/** A text file that says what it is. */
export function planTextFile(
  subject: Subject,
  _index: number,
  base: string,
): Pick<PlannedFile, "name" | "mediaType" | "render"> {
  return {
    name: `${base}.txt`,
    mediaType: "text/plain; charset=utf-8",
    render: () => Promise.resolve(new TextEncoder().encode(`${sandboxSentence(subject)}\n`)),
  };
}
