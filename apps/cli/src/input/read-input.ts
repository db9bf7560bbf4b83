import { resolve } from "node:path";
import type { JsonValue, ModelDescriptor } from "@corsac/core";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { coerceValue } from "./coerce-value.js";
import { refuseForgottenFile } from "./forgotten-file.js";
import { inputField, isList, setField } from "./input-field.js";
import { parseAssignment } from "./parse-assignment.js";
import { decodeText, namedFile, readNamedFile, textContent } from "./read-field-file.js";
import { pipedPrompt, promptPath, readPrompt, withPrompt } from "./read-prompt.js";
import { refuseWrongKind } from "./wrong-kind.js";

/** The sources of a run's input; later ones take precedence: file, then `-i`, then the prompt. */
export interface InputSources {
  /** `--input`: a JSON file, or `-` for standard input. */
  file: string | undefined;
  /** The base input, which all others override. */
  base?: Readonly<Record<string, JsonValue>> | undefined;
  /** Every `-i key=value`. */
  assignments: readonly string[];
  prompt: string | undefined;
  /** Fields of a preset: if it contains a prompt, no other one is needed. */
  preset?: Readonly<Record<string, JsonValue>> | undefined;
}

/** An input, and the fields with values from files. */
export interface ReadInput {
  input: Record<string, unknown>;
  /** The absolute paths of files, by field; standard input is `-`. */
  files: Record<string, string>;
}

/** Reads a JSON object from a file, or from standard input for `-`. */
export async function readInputFile(
  shown: string,
  environment: Environment,
): Promise<Record<string, JsonValue>> {
  const name = shown === "-" ? "standard input" : shown;
  const text = decodeText(await readNamedFile(shown, environment), shown);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw usageError(
      say`${name} is not JSON: ${reason}`,
      say`--input takes an object: {"prompt": "…"}`,
      "invalid-json",
    );
  }
  if (!isInput(value))
    throw usageError(
      say`${name} is not a JSON object.`,
      say`--input takes an object: {"prompt": "…"}`,
      "invalid-json",
    );
  return value;
}

function isInput(value: unknown): value is Record<string, JsonValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads `--extra key=value`: the type follows from the text, as there is no schema. */
export function readExtra(assignments: readonly string[]): Record<string, JsonValue> {
  return Object.fromEntries(
    assignments.map((argument) => {
      const { key, text } = parseAssignment(argument, "--extra");
      return [key, coerceValue(text, undefined)];
    }),
  );
}

/** The value of a given field; a list that is given several times gets all of the values. */
function joined(value: unknown, list: boolean, before: unknown): unknown {
  if (!list || Array.isArray(value)) return value;
  return [...(Array.isArray(before) ? before : []), value];
}

/** Standard input can be read only once: only one part of an input can use it. */
function refuseTwoReaders({ file, prompt, assignments }: InputSources): void {
  const readers = [file === "-", prompt === "-", ...assignments.map((one) => one.endsWith("=@-"))];
  if (readers.filter(Boolean).length > 1)
    throw usageError(say`Standard input is read twice.`, say`Put one of the two into a file.`, "stdin-twice");
}

/** Builds a model's input, without validation against the schema. */
export async function readInput(
  sources: InputSources,
  model: ModelDescriptor,
  environment: Environment,
): Promise<ReadInput> {
  refuseTwoReaders(sources);
  const input: Record<string, unknown> =
    sources.file === undefined ? { ...sources.base } : await readInputFile(sources.file, environment);
  const files: Record<string, string> = {};
  const assigned = new Map<string, unknown>();
  for (const argument of sources.assignments) {
    const { key, text, isFile } = parseAssignment(argument);
    const field = inputField(model, key);
    if (!isFile) await refuseForgottenFile(key, text, field, environment.cwd);
    const bytes = isFile ? await readNamedFile(text, environment) : undefined;
    if (bytes !== undefined && field.takesFile) await refuseWrongKind(key, text, bytes, field);
    const content =
      bytes !== undefined && field.takesFile
        ? await namedFile(bytes, text)
        : coerceValue(bytes === undefined ? text : textContent(bytes, text), field.schema);
    const value = joined(content, isList(field.schema), assigned.get(key));
    setField(input, field.path, value, model.input.schema);
    assigned.set(key, value);
    if (isFile) files[key] = text === "-" ? text : resolve(environment.cwd, text);
  }
  const path = promptPath(model);
  const given = assigned.size > 0 || sources.file !== undefined || sources.base !== undefined;
  const isPromptGiven = [input, sources.preset ?? {}].some((each) => each[path[0] ?? ""] !== undefined);
  const prompt =
    sources.prompt !== undefined
      ? await readPrompt(sources.prompt, environment)
      : isPromptGiven
        ? undefined
        : await pipedPrompt(model, path, given, environment);
  if (prompt === undefined) return { input, files };
  if (path.length === 0)
    throw usageError(
      say`${model.slug} has no field that is its prompt.`,
      say`Give the fields by name: -i key=value. corsac models show ${model.slug} lists them.`,
      "no-prompt-field",
    );
  if (model.roles.prompt !== undefined && assigned.has(path.join(".")))
    throw usageError(
      say`The prompt is given twice: as an argument and with -i ${path.join(".")}=….`,
      undefined,
      "prompt-twice",
    );
  return { input: await withPrompt(model, input, prompt), files };
}
