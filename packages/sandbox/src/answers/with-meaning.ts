import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  member,
  setProperty,
} from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import { invalidInput, type Problem } from "../http/problem.js";
import { roleValue, type Subject } from "../render/subject.js";
import { nearness, vectorOf } from "./meaning.js";

/** Dimensions of a vector if the input sets none. */
const usualDimensions = 256;
/** Limits of one request: dimensions of a vector, texts that get a vector or a rank, and numbers in all vectors. */
const limits = { dimensions: 16_384, texts: 2048, numbers: 4_194_304 };

/**
 * Fills lists of vectors or rankings in a response from the texts of the input. Vectors have length 1 and are the same
 * for the same text. Documents are sorted by similarity to the prompt, with an identical one first. Any other response
 * is returned unchanged.
 * @throws {Problem} 422 with the limit, for more texts or dimensions than the sandbox makes.
 */
export function withMeaning(
  answer: JsonValue | undefined,
  schema: JsonObject,
  subject: Subject,
): JsonValue | undefined {
  if (!isJsonObject(answer)) return answer;
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const item = jsonObject(member(property, "items"));
    const [sample] = jsonList(answer[name]);
    if (!isJsonObject(sample)) continue;
    const made = vectors(item, sample, subject) ?? ranks(item, sample, subject);
    if (!made) continue;
    const filled: JsonObject = { ...answer };
    setProperty(filled, name, made);
    return filled;
  }
  return answer;
}

type Properties = readonly (readonly [string, JsonObject])[];

function propertiesOf(item: JsonObject): Properties {
  return Object.entries(jsonObject(item["properties"])).map(([name, schema]) => [name, jsonObject(schema)]);
}

function vectors(item: JsonObject, sample: JsonObject, subject: Subject): JsonObject[] | undefined {
  const properties = propertiesOf(item);
  const [place, schema] = properties.find(([, one]) => variants(one).some(isVector)) ?? [];
  if (place === undefined || schema === undefined) return undefined;
  const prompt = roleValue(subject, "prompt");
  const texts = (
    Array.isArray(prompt) && !prompt.every((one) => typeof one === "number") ? prompt : [prompt]
  ).map((one) => (typeof one === "string" ? one : JSON.stringify(one ?? "")));
  checkCount(texts.length);
  const dimensions = dimensionsOf(subject, texts.length);
  const isPacked =
    Object.values(subject.input).includes("base64") && variants(schema).some(({ type }) => type === "string");
  return texts.map((text, index) => {
    const vector = vectorOf(text, dimensions);
    return numbered({ ...sample, [place]: isPacked ? packed(vector) : vector }, properties, index);
  });
}

function variants(schema: JsonObject): JsonObject[] {
  return [schema, ...jsonList(schema["anyOf"] ?? schema["oneOf"]).filter(isJsonObject)];
}

function isVector(schema: JsonObject): boolean {
  return schema["type"] === "array" && member(schema["items"], "type") === "number";
}

/** An integer of the input whose name indicates a number of dimensions. */
function dimensionsOf({ input, model }: Subject, texts: number): number {
  const [name = "", asked] = Object.entries(input).find(([one]) => /dimension/i.test(one)) ?? [];
  if (typeof asked !== "number" || asked < 1) return usualDimensions;
  const dimensions = Math.round(asked);
  const most = Math.min(limits.dimensions, Math.floor(limits.numbers / Math.max(1, texts)));
  if (dimensions <= most) return dimensions;
  const field = pointerToField(appendPointer(model.description.input.pointer, name));
  throw tooMuch(field, `${name} must be at most ${most} for ${texts} texts in the sandbox, not ${asked}.`);
}

function checkCount(texts: number): void {
  if (texts > limits.texts)
    throw tooMuch("", `The sandbox takes at most ${limits.texts} texts at once, not ${texts}.`);
}

function tooMuch(field: string, description: string): Problem {
  return invalidInput([{ field, description, type: "sandbox_limit" }]);
}

/** 32-bit numbers, the lowest byte first, as base64. */
function packed(vector: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  for (const [index, value] of vector.entries()) view.setFloat32(index * 4, value, true);
  return btoa(Array.from(new Uint8Array(view.buffer), (byte) => String.fromCharCode(byte)).join(""));
}

function ranks(item: JsonObject, sample: JsonObject, subject: Subject): JsonObject[] | undefined {
  const properties = propertiesOf(item);
  const [score] = properties.find(([, { type }]) => type === "number") ?? [];
  const isNumbered = properties.some(([, { type }]) => type === "integer");
  const documents = Object.values(subject.input).find(Array.isArray);
  if (score === undefined || !isNumbered || !documents) return undefined;
  const query = roleValue(subject, "prompt");
  if (typeof query !== "string") return undefined;
  const least = Object.entries(subject.input).find(([name]) => /^top/i.test(name))?.[1];
  const isShown = Object.values(subject.input).includes(true);
  // Next to the numbers, the property of any type contains the document.
  const shown = properties.find(
    ([, schema]) => schema["type"] === undefined || schema["type"] === "object",
  )?.[0];
  checkCount(documents.length);
  return documents
    .map((document, index) => {
      const made: JsonObject = { ...sample, [score]: nearness(query, textOf(document)) };
      if (shown !== undefined) {
        if (isShown) setProperty(made, shown, isJsonObject(document) ? document : { text: document });
        else delete made[shown];
      }
      return numbered(made, properties, index);
    })
    .sort((one, other) => Number(other[score]) - Number(one[score]))
    .slice(0, typeof least === "number" && least >= 1 ? least : undefined);
}

function textOf(document: JsonValue): string {
  if (typeof document === "string") return document;
  const texts = isJsonObject(document)
    ? Object.values(document).filter((one) => typeof one === "string")
    : [];
  return texts.join(" ");
}

function numbered(value: JsonObject, properties: Properties, index: number): JsonObject {
  const [name] = properties.find(([, { type }]) => type === "integer") ?? [];
  if (name !== undefined) setProperty(value, name, index);
  return value;
}
