import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { oneOf } from "../diagnostics/list-names.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, member } from "../document/json-values.js";
import { advised, finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";

type Path = readonly (string | number)[];

/** The placeholders of each template of `messages`, and those of which it needs one. */
interface TemplateRule {
  known: readonly string[];
  needed: readonly string[];
}

const file: TemplateRule = {
  known: ["{url}", "{base64}", "{mediaType}", "{extension}"],
  needed: ["{url}", "{base64}"],
};

const templates: Readonly<Record<string, TemplateRule>> = {
  user: { known: ["{parts}", "{text}"], needed: ["{parts}", "{text}"] },
  system: { known: ["{text}"], needed: ["{text}"] },
  text: { known: ["{text}"], needed: ["{text}"] },
  image: file,
  audio: file,
  video: file,
  file,
};

/** The faults of the models' message templates: unknown placeholders, and templates without a place for their value. */
export function templateFaults(document: JsonObject, place: WrittenPlace): Diagnostic[] {
  return arrayMember(document, "x-corsac-models").flatMap((model, index) =>
    Object.entries(templates).flatMap(([name, rule]) => {
      const template = member(member(model, "messages"), name);
      if (template === undefined) return [];
      const path = ["x-corsac-models", index, "messages", name];
      const isList = rule === file && Array.isArray(template);
      const faultsOf = (one: JsonValue, at: Path): Diagnostic[] =>
        faultsOfTemplate(one, at, path, rule, place);
      return isList ? template.flatMap((one, at) => faultsOf(one, [...path, at])) : faultsOf(template, path);
    }),
  );
}

function faultsOfTemplate(
  template: JsonValue,
  at: Path,
  around: Path,
  { known, needed }: TemplateRule,
  place: WrittenPlace,
): Diagnostic[] {
  const location = place(at) ?? place(around);
  if (location === undefined) return [];
  const placeholders = placeholdersIn(template);
  const fault = (message: Message, hint: Message): Diagnostic => ({
    ...finding("extension-invalid", phrase`${at.join(".")} ${message}`, location),
    severity: "error",
    ...advised(hint),
  });
  const unknown = placeholders.filter((one) => !known.includes(one));
  const found = unknown.map((one) =>
    fault(
      phrase`has the placeholder ${JSON.stringify(one)}, which is unknown.`,
      didYouMean(one, known) ?? phrase`Known are ${known}.`,
    ),
  );
  if (found.length > 0 || placeholders.some((one) => needed.includes(one))) return found;
  return [
    fault(
      phrase`has no ${oneOf(needed)}.`,
      phrase`Write ${JSON.stringify(needed[0])} where the value belongs.`,
    ),
  ];
}

/** The texts of a template that are one placeholder. */
function placeholdersIn(template: JsonValue): string[] {
  if (typeof template === "string") return /^\{\w+\}$/.test(template) ? [template] : [];
  if (typeof template !== "object" || template === null) return [];
  return Object.values(template).flatMap(placeholdersIn);
}
