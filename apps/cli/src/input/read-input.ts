import type { JsonValue, ModelDescriptor } from "@corsac/core";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { roleField } from "../models/role-field.js";
import { coerceValue } from "./coerce-value.js";
import { parseAssignment } from "./parse-assignment.js";
import { fieldContent, readNamedFile } from "./read-field-file.js";

/** Where the input of a run comes from; later ones win: file, then `-i`, then the prompt. */
export interface InputSources {
  /** `--input`: a JSON file, or `-` for standard input. */
  file: string | undefined;
  /** Every `-i key=value`. */
  assignments: readonly string[];
  prompt: string | undefined;
}

async function readInputFile(shown: string, environment: Environment): Promise<Record<string, JsonValue>> {
  const isStdin = shown === "-";
  const name = isStdin ? "standard input" : shown;
  const text = isStdin
    ? await environment.readStdin()
    : new TextDecoder().decode(await readNamedFile(shown, environment.cwd));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw usageError(
      `${name} is not JSON: ${reason}`,
      '--input takes an object: {"prompt": "…"}',
      "invalid-json",
    );
  }
  if (!isInput(value))
    throw usageError(
      `${name} is not a JSON object.`,
      '--input takes an object: {"prompt": "…"}',
      "invalid-json",
    );
  return value;
}

function isInput(value: unknown): value is Record<string, JsonValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads `--extra key=value`: typed by what the text looks like, as there is no schema. */
export function readExtra(assignments: readonly string[]): Record<string, JsonValue> {
  return Object.fromEntries(
    assignments.map((argument) => {
      const { key, text } = parseAssignment(argument, "--extra");
      return [key, coerceValue(text, undefined)];
    }),
  );
}

/** Puts a model's input together; nothing is checked against the schema here. */
export async function readInput(
  sources: InputSources,
  model: ModelDescriptor,
  environment: Environment,
): Promise<Record<string, JsonValue>> {
  const { properties = {} } = model.input.schema;
  const input = sources.file === undefined ? {} : await readInputFile(sources.file, environment);
  const assigned = new Set<string>();
  for (const argument of sources.assignments) {
    const { key, text, isFile } = parseAssignment(argument);
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const isImage = model.roles.images?.some((pointer) => roleField(pointer) === key) === true;
    const content = isFile
      ? await fieldContent(await readNamedFile(text, environment.cwd), schema, isImage)
      : text;
    input[key] = coerceValue(content, schema);
    assigned.add(key);
  }
  if (sources.prompt === undefined) return input;
  const field = roleField(model.roles.prompt);
  if (field === undefined)
    throw usageError(
      `${model.slug} has no field that is its prompt.`,
      `Give the fields by name: -i key=value. corsac models show ${model.slug} lists them.`,
      "no-prompt-field",
    );
  if (assigned.has(field))
    throw usageError(
      `The prompt is given twice: as an argument and with -i ${field}=….`,
      undefined,
      "prompt-twice",
    );
  input[field] = sources.prompt;
  return input;
}
