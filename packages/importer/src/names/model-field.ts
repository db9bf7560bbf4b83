import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, distinctJson, member, objectMember, textMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { identifierWords } from "./identifier.js";

/** The field of a request that names its model. */
export interface ModelField {
  name: string;
  /** The only value on the page: a constant, or the example's value if there are no other values. */
  value: string | undefined;
  /** Set if the caller chooses the model: the documented values, empty if there are none. */
  choices: readonly string[] | undefined;
  /** Whether other values are allowed. */
  isOpen: boolean;
}

/** The parts of a request that are searched. */
export interface RequestView {
  /** The schema of the body, with references at its root resolved. */
  schema: JsonValue | undefined;
  /** The values of its examples. */
  examples?: readonly JsonValue[];
  /** The reusable parts that references point at. */
  components?: JsonObject;
}

/**
 * The field at the root of a request that names the model. Identified by its name (`model`, `model_name`, `aiModel`),
 * by its description and values ("The model's version", `song-v4`), or by the short name `mv` and such values. Several
 * values, a default, or a description that names several models make it a choice; a constant, or a single example, is
 * the model.
 */
export function modelField(request: RequestView): ModelField | undefined {
  const properties = objectMember(request.schema, "properties");
  const shown = (request.examples ?? []).flatMap((example) =>
    Object.keys(objectMember({ example }, "example")),
  );
  const names = [...new Set([...Object.keys(properties), ...shown])];
  const fields = names.flatMap((name) => readField(name, properties[name], request) ?? []);
  const modelNamed = fields.filter(({ name }) => isModelName(name));
  const [best = fields[0]] = [...modelNamed.filter(({ name }) => name === "model"), ...modelNamed];
  return best;
}

/** `owner/name`, with or without a version. */
const ownedName = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*(?::[\w.-]+)?$/;

/** Whether a field's name means that it names a model; false for `model_url` and `base_model`. */
export function isModelName(name: string): boolean {
  return /^(?:ai )?model(?: (?:name|id|version|code|slug|key))?$/.test(identifierWords(name).join(" "));
}

function readField(
  name: string,
  property: JsonValue | undefined,
  request: RequestView,
): ModelField | undefined {
  const schema = resolveSchema({ components: request.components ?? {} }, property) ?? {};
  const { values, isOpen } = declaredValues(schema, request.components ?? {});
  const shown = distinctJson((request.examples ?? []).flatMap((example) => member(example, name) ?? []));
  const examples = shown.filter((value) => typeof value === "string" && value !== "");
  const type = schema["type"];
  if (type !== undefined && ![type].flat().includes("string")) return undefined;
  if (examples.length < shown.length) return undefined;
  const texts = examples.filter((value) => typeof value === "string");
  const described = namesInText(textMember(schema, "description") ?? "", [...values, ...texts]);
  const namesVersions =
    name === "version" && values.length > 1 && values.every((value) => ownedName.test(value));
  if (!isModelName(name) && !namesVersions && !describesModel(name, schema, [...values, ...texts]))
    return undefined;
  const [only] = values;
  if (values.length === 1 && !isOpen) return { name, value: only, choices: undefined, isOpen: false };
  const standard = textMember(schema, "default");
  const named = [
    ...new Set([...values, ...described, ...texts, ...(standard === undefined ? [] : [standard])]),
  ];
  if (values.length > 0 || named.length > 1 || standard !== undefined) {
    return { name, value: undefined, choices: named, isOpen: isOpen || values.length === 0 };
  }
  return { name, value: texts[0], choices: undefined, isOpen: true };
}

/** The values that a schema allows for a string, even if some alternatives allow any string. */
function declaredValues(
  schema: JsonObject,
  components: JsonObject,
  depth = 0,
): { values: string[]; isOpen: boolean } {
  const constant = schema["const"];
  const listed = constant === undefined ? schema["enum"] : [constant];
  if (Array.isArray(listed))
    return { values: listed.filter((value) => typeof value === "string"), isOpen: false };
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((key) => arrayMember(schema, key));
  if (parts.length === 0 || depth > 4) return { values: severalExamples(schema), isOpen: true };
  const found = parts.map((part) =>
    declaredValues(resolveSchema({ components }, part) ?? {}, components, depth + 1),
  );
  const isOpen =
    schema["allOf"] === undefined ? found.some((one) => one.isOpen) : found.every((one) => one.isOpen);
  return { values: [...new Set(found.flatMap(({ values }) => values))], isOpen };
}

/** Several examples of a schema indicate a choice; a single one has no more meaning than the example of a request. */
function severalExamples(schema: JsonObject): string[] {
  const texts = arrayMember(schema, "examples").filter((value) => typeof value === "string");
  return texts.length > 1 ? texts : [];
}

/** Beginnings of descriptions that are about the model itself, not about a property of it. */
const aboutModel = [
  /^(?:(?:the|which|name|names|id|version|of|ai|a|select|choose|use|used)\s+)*models?\b(?!['’]s? (?:output|input|quality|voice))/i,
  /^\p{Script=Han}{0,6}模型/u,
];

/** Short for "model version": it counts if its values are names of versions. */
const modelVersion = /^mv$/i;

function describesModel(name: string, schema: JsonObject, values: readonly string[]): boolean {
  const texts = [textMember(schema, "description"), textMember(schema, "title")];
  return (
    values.length > 0 &&
    values.every((value) => /^[A-Za-z][\w.:/-]*$/.test(value) && /[\d-]/.test(value)) &&
    (modelVersion.test(name) ||
      texts.some((text) => text !== undefined && aboutModel.some((pattern) => pattern.test(text.trim()))))
  );
}

/**
 * The models that a description names: `quill-4`, `quill-4-mini`. A word counts if it contains a digit, or has the same
 * beginning as another of the names; URLs do not count.
 */
function namesInText(text: string, known: readonly string[]): string[] {
  // Longer descriptions are articles and are truncated.
  const plain = text
    .slice(0, 8_000)
    .split(/\s+/)
    .filter((word) => !word.includes("://"))
    .join(" ");
  const words = [...plain.matchAll(/(?<![\w./-])[A-Za-z][\w]*(?:[.-]\w+)*(?:\/\w[\w.-]*\w)?/g)]
    .map(([word]) => word)
    .filter((word) => /[\d-]/.test(word));
  const start = (word: string): string => word.split(/[-\d._/]/)[0]?.toLowerCase() ?? word;
  const all = [...new Set([...words, ...known])];
  const named = words.filter(
    (word) => /\d/.test(word) || all.some((other) => other !== word && start(other) === start(word)),
  );
  return named.length > 1 || known.length > 0 ? [...new Set(named)] : [];
}
