import {
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  jsonObject,
  type ModelRoles,
  member,
  setProperty,
  valueAtPointer,
} from "../document/contract.js";
import { canonicalText } from "../document/json-value.js";
import type { Model } from "../document/service.js";

/** What is to be made: a model, its input with the schema's defaults, and what the roles say about it. */
export interface Subject {
  model: Model;
  input: JsonObject;
  /** The main prompt; the model's title if the input has none. */
  prompt: string;
  /** Every text of the input that is no choice from a list, the main prompt first: words that may steer. */
  texts: string[];
  /** The same for the same model and input; different otherwise. */
  key: string;
  /** A number the input's other numbers give, 0 to 1: steers without anyone knowing a field's name. */
  inclination: number;
}

/** Applies an input's defaults and reads its roles. */
export function readSubject(model: Model, given: JsonObject, variation = ""): Subject {
  const input = withDefaults(model.inputSchema, given);
  const prompt = textAt(input, model.description.roles.prompt);
  const texts = freeTexts(model, input).filter((text) => text !== prompt);
  return {
    model,
    input,
    prompt: prompt ?? model.title,
    texts: [prompt ?? model.title, ...texts],
    key: `${model.id}\n${canonicalText(input)}${variation}`,
    inclination: readInclination(model, input),
  };
}

/** A role that one field plays. */
type SingleRole = Exclude<keyof ModelRoles, "images" | "audio" | "video" | "files">;

/** The value of a role in an input. */
export function roleValue(subject: Subject, role: SingleRole): JsonValue | undefined {
  const pointer = subject.model.description.roles[role];
  return pointer === undefined ? undefined : valueAtPointer(subject.input, pointer);
}

/** The value of a role as a number, also where it is written as text. */
export function roleNumber(subject: Subject, role: SingleRole): number | undefined {
  const value = roleValue(subject, role);
  const number = typeof value === "string" && value.trim() !== "" ? Number.parseFloat(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function withDefaults(schema: JsonObject, given: JsonObject): JsonObject {
  const input: JsonObject = {};
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const value = member(property, "default");
    if (value !== undefined) setProperty(input, name, value);
  }
  for (const [name, value] of Object.entries(given)) setProperty(input, name, value);
  return input;
}

function textAt(input: JsonObject, pointer: JsonPointer | undefined): string | undefined {
  const value = pointer === undefined ? undefined : valueAtPointer(input, pointer);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The negative prompt says what must not be there, so it does not steer. */
function freeTexts(model: Model, input: JsonObject): string[] {
  const properties = jsonObject(model.inputSchema["properties"]);
  const { negativePrompt, size, aspectRatio, format } = model.description.roles;
  const apart: (string | undefined)[] = [negativePrompt, size, aspectRatio, format];
  return Object.entries(input).flatMap(([name, value]) => {
    const isChoice = member(properties[name], "enum") !== undefined;
    if (typeof value !== "string" || isChoice || apart.includes(`/${name}`)) return [];
    return value.trim() === "" || /^(https?|data):/.test(value) ? [] : [value];
  });
}

/** The first bounded fractional number of the input that no role claims, else a half. */
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
