import type { JsonSchema, JsonValue } from "@corsac/core";
import type { Schema } from "../../document/openapi.js";

/** The kind of control for a field. */
export type Control =
  | { kind: "text"; suggestions: string[] }
  | { kind: "prompt" }
  | { kind: "shapes"; shapes: Shape[] }
  | { kind: "chips" | "select"; values: JsonValue[] }
  | { kind: "slider"; minimum: number; maximum: number; step: number }
  | { kind: "number" }
  | { kind: "seed"; maximum: number }
  | { kind: "switch" }
  | {
      kind: "file";
      accept: string;
      isMany: boolean;
      /** Whether the file itself is sent. Otherwise its URL will do. */
      isBytes?: boolean;
    }
  | { kind: "messages" }
  | { kind: "json" };

/** A choice with proportions: `16:9`, `1024x768`. */
export interface Shape {
  value: string;
  /** Width divided by height. Absent for a choice without a ratio, such as `match_input_image`. */
  ratio?: number;
}

/** Names of roles with the media type of their files. */
const fileRoles: Readonly<Record<string, string>> = {
  images: "image/*",
  audio: "audio/*",
  video: "video/*",
  files: "",
};
const shapeRoles: readonly string[] = ["aspectRatio", "size"];
const promptRoles: readonly string[] = ["prompt", "negativePrompt", "system"];

/** Maximum characters in all choices for chips. */
const mostInChips = 60;
/** Maximum number of steps of a slider. With more, the number is typed. */
const mostSteps = 10_000;
/** Minimum length of a text for a control with several lines. */
const longText = 200;
const largestSeed = 2 ** 31 - 1;

/** The ratio in a text such as `16:9`, `1024x768` or `1024*768`. */
export function ratioOf(text: string): number | undefined {
  const [, width, height] = /^\s*(\d+(?:\.\d+)?)\s*[:x×*]\s*(\d+(?:\.\d+)?)\s*$/i.exec(text) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

function typesOf(schema: JsonSchema): readonly string[] {
  const { type } = schema;
  const types = type === undefined ? [] : typeof type === "string" ? [type] : type;
  return types.filter((one) => one !== "null");
}

/**
 * The alternative of a schema that a simple control can edit: of `anyOf`, the string, otherwise the first that is not
 * `null`.
 */
export function plainForm(schema: JsonSchema): JsonSchema {
  const forms = (schema.anyOf ?? schema.oneOf ?? []).filter((form) => typesOf(form).length > 0 || form.enum);
  if (forms.length === 0) return schema;
  const chosen = forms.find((form) => typesOf(form).includes("string")) ?? forms[0];
  return chosen === undefined ? schema : { ...schema, ...plainForm(chosen) };
}

function isFile(schema: JsonSchema): boolean {
  return schema.format === "binary" || schema.contentMediaType !== undefined;
}

function choiceControl(values: readonly JsonValue[], role: string | undefined): Control {
  const texts = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const ratios = texts.map(ratioOf);
  const known = ratios.filter((ratio) => ratio !== undefined).length;
  if (known >= 2 && (known === texts.length || shapeRoles.includes(role ?? "")))
    return {
      kind: "shapes",
      shapes: texts.map((value, index) => {
        const ratio = ratios[index];
        return ratio === undefined ? { value } : { value, ratio };
      }),
    };
  return { kind: texts.join("").length <= mostInChips ? "chips" : "select", values: [...values] };
}

function numberControl(schema: JsonSchema, role: string | undefined, isInteger: boolean): Control {
  const { minimum, maximum, multipleOf } = schema;
  if (role === "seed") return { kind: "seed", maximum: Math.min(maximum ?? largestSeed, largestSeed) };
  if (minimum === undefined || maximum === undefined || maximum <= minimum) return { kind: "number" };
  const step = multipleOf ?? (isInteger ? 1 : maximum - minimum <= 2 ? 0.01 : 0.1);
  if ((maximum - minimum) / step > mostSteps) return { kind: "number" };
  return { kind: "slider", minimum, maximum, step };
}

/**
 * The control of a field.
 * @param role the field's role in the model, from `roles` of the document
 * @param page the document's schema of the field; its examples become suggestions
 */
export function controlOf(schema: JsonSchema, role: string | undefined, page: Schema = {}): Control {
  const plain = plainForm(schema);
  const types = typesOf(plain);
  if (role === "messages") return { kind: "messages" };
  if (role !== undefined && Object.hasOwn(fileRoles, role)) {
    const isMany = types.includes("array");
    if (isMany || types.length === 0 || types.includes("string"))
      return { kind: "file", accept: plain.contentMediaType ?? fileRoles[role] ?? "", isMany };
  }
  const isBytes = (plain.items ?? plain).format === "binary";
  if (isFile(plain)) return { kind: "file", accept: plain.contentMediaType ?? "", isMany: false, isBytes };
  if (types.includes("array") && plain.items !== undefined && isFile(plain.items))
    return { kind: "file", accept: plain.items.contentMediaType ?? "", isMany: true, isBytes };
  if (plain.enum !== undefined && plain.enum.length > 0) return choiceControl(plain.enum, role);
  if (types.includes("boolean")) return { kind: "switch" };
  if (types.includes("integer") || types.includes("number"))
    return numberControl(plain, role, types.includes("integer"));
  if (types.includes("string")) {
    if (role !== undefined && promptRoles.includes(role)) return { kind: "prompt" };
    if ((plain.maxLength ?? 0) > longText) return { kind: "prompt" };
    const examples = [...(plain.examples ?? []), ...(page.examples ?? []), page.example, plain.default];
    const suggestions = examples.filter((one): one is string => typeof one === "string" && one !== "");
    return { kind: "text", suggestions: [...new Set(suggestions)] };
  }
  return { kind: "json" };
}
