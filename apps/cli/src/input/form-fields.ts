import type { JsonSchema, JsonValue, ModelDescriptor } from "@corsac/core";
import { promptPath } from "./read-prompt.js";

/** A field of an input, as shown in a prompt. */
export interface FormField {
  readonly key: string;
  readonly schema: JsonSchema;
  /** The first sentence of its description. */
  readonly says: string;
  /** The listed values. */
  readonly choices: readonly JsonValue[];
}

function firstSentence(text: string): string {
  const [line = ""] = text.trim().split("\n");
  const [sentence = line] = /^.*?[.。](?=\s|$)/.exec(line) ?? [];
  return sentence.length > 100 ? `${sentence.slice(0, 99)}…` : sentence;
}

/** Objects and lists of objects are not prompted for: -i and --input accept them from files. */
function isAsked(schema: JsonSchema): boolean {
  return !["object", "array"].some((type) => [schema.type ?? []].flat().includes(type));
}

function fieldOf(key: string, schema: JsonSchema): FormField {
  const isSwitch = [schema.type].flat().includes("boolean");
  return {
    key,
    schema,
    says: firstSentence(schema.description ?? ""),
    choices: schema.enum ?? (isSwitch ? [true, false] : []),
  };
}

/**
 * The fields to prompt for: the prompt and the required ones first, then the optional ones.
 *
 * @param given the known values
 */
export function formFields(
  model: Pick<ModelDescriptor, "input" | "roles" | "messages">,
  given: Readonly<Record<string, unknown>>,
): { needed: readonly FormField[]; further: readonly FormField[] } {
  const { properties = {}, required = [] } = model.input.schema;
  const [prompt] = promptPath(model);
  const open = Object.entries(properties)
    .filter(([key, schema]) => given[key] === undefined && (isAsked(schema) || required.includes(key)))
    .map(([key, schema]) => fieldOf(key, schema));
  const isNeeded = ({ key }: FormField): boolean => key === prompt || required.includes(key);
  const needed = open
    .filter(isNeeded)
    .sort((left, right) => Number(right.key === prompt) - Number(left.key === prompt));
  return { needed, further: open.filter((field) => !isNeeded(field) && isAsked(field.schema)) };
}
