import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  type ModelRoles,
  member,
  setProperty,
  valueAtPointer,
} from "../document/contract.js";
import { canonicalText } from "../document/json-value.js";
import type { Model } from "../document/service.js";
import type { GivenFile, OpenFile } from "../files/given-file.js";
import { hashOfFileText } from "../requests/sent-file.js";
import { saidWords } from "./said-words.js";

/** What is rendered: a model, its input with the schema's defaults, and the values of the roles. */
export interface Subject {
  model: Model;
  input: JsonObject;
  /** The main prompt; the model's title if the input has none. */
  prompt: string;
  /** Every text of the input that is not one of an enum, the main prompt first. They influence the result. */
  texts: string[];
  /** The same for the same model and input, otherwise different. */
  key: string;
  /** A number from 0 to 1 derived from the input's numbers. It influences the result independently of field names. */
  inclination: number;
  /** The input without defaults. */
  given?: JsonObject;
  /** Finds the files of the input. No files are found if it is absent. */
  open?: OpenFile;
}

/** Applies an input's defaults and reads its roles. */
export function readSubject(
  model: Model,
  given: JsonObject,
  { variation = "", open }: { variation?: string; open?: OpenFile } = {},
): Subject {
  const input = withDefaults(model.inputSchema, given);
  const prompt = saidWords(model.description, input);
  const texts = freeTexts(model, input).filter((text) => text !== prompt);
  return {
    model,
    input,
    prompt: prompt ?? model.title,
    texts: [prompt ?? model.title, ...texts],
    key: `${model.id}\n${canonicalText(input)}${variation}`,
    inclination: readInclination(model, input),
    given,
    ...(open ? { open } : {}),
  };
}

/** The first file of an input with a role: its address, and the file if the sandbox has it. */
export function givenFile(
  { model, input, open }: Subject,
  role: "images" | "audio",
): { address: string; file?: GivenFile } | undefined {
  for (const pointer of model.description.roles[role] ?? []) {
    const address = firstText(valueAtPointer(input, pointer));
    if (address === undefined) continue;
    const file = open?.(address);
    return { address, ...(file ? { file } : {}) };
  }
  return undefined;
}

/** A text, or the first one in a list or an object. */
function firstText(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  const inner = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  for (const one of inner) {
    const text = firstText(one);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A role of a single field. */
type SingleRole = Exclude<keyof ModelRoles, "images" | "audio" | "video" | "files">;

/** The value of a role in an input. */
export function roleValue(
  { model, input }: Pick<Subject, "model" | "input">,
  role: SingleRole,
): JsonValue | undefined {
  const pointer = model.description.roles[role];
  if (pointer === undefined) return undefined;
  return valueAtPointer(input, pointer) ?? valueAtPointer(defaultsOf(model.inputSchema), pointer);
}

/** The value of a role as a number, including a number written as text. */
export function roleNumber(subject: Pick<Subject, "model" | "input">, role: SingleRole): number | undefined {
  const value = roleValue(subject, role);
  const number = typeof value === "string" && value.trim() !== "" ? Number.parseFloat(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** Cached defaults of schemas, which do not change. */
const defaults = new WeakMap<JsonObject, JsonObject>();

function defaultsOf(schema: JsonObject): JsonObject {
  const known = defaults.get(schema);
  if (known) return known;
  const found: JsonObject = {};
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const value = member(property, "default");
    if (value !== undefined) setProperty(found, name, value);
  }
  defaults.set(schema, found);
  return found;
}

function withDefaults(schema: JsonObject, given: JsonObject): JsonObject {
  const input: JsonObject = { ...defaultsOf(schema) };
  for (const [name, value] of Object.entries(given)) setProperty(input, name, value);
  return input;
}

/** Excludes the negative prompt, which describes what must not appear. */
function freeTexts(model: Model, input: JsonObject): string[] {
  const properties = jsonObject(model.inputSchema["properties"]);
  const { negativePrompt, size, aspectRatio, format } = model.description.roles;
  const apart: (string | undefined)[] = [negativePrompt, size, aspectRatio, format];
  return Object.entries(input).flatMap(([name, value]) => {
    const isChoice = member(properties[name], "enum") !== undefined;
    if (typeof value !== "string" || isChoice || apart.includes(`/${name}`)) return [];
    return value.trim() === "" || isFile(value) ? [] : [value];
  });
}

/** The first bounded fractional number of the input without a role, scaled to 0 to 1. 0.5 by default. */
function readInclination(model: Model, input: JsonObject): number {
  const claimed = new Set(Object.values(model.description.roles).flat());
  for (const [name, property] of Object.entries(jsonObject(model.inputSchema["properties"]))) {
    const minimum = member(property, "minimum");
    const maximum = member(property, "maximum");
    const value = member(input, name);
    if (member(property, "type") !== "number" || claimed.has(`/${name}`) || typeof value !== "number")
      continue;
    if (typeof minimum !== "number" || typeof maximum !== "number" || maximum <= minimum) continue;
    return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
  }
  return 0.5;
}

/** Whether a text represents a file: an address, a file of a form, or bytes as base64. */
function isFile(text: string): boolean {
  return (
    /^(https?|data):/.test(text) || hashOfFileText(text) !== undefined || /^[A-Za-z0-9+/=_-]{512}/.test(text)
  );
}
