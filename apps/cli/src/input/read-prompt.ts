import type { ModelDescriptor } from "@corsac/core";
import { pointerSegments } from "@corsac/importer/document";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { setField } from "./input-field.js";
import { readNamedFile, textContent } from "./read-field-file.js";

/** The path of a model's prompt, or of its list of messages; empty where it has neither. */
export function promptPath({
  roles,
  messages,
}: Pick<ModelDescriptor, "roles" | "messages">): readonly string[] {
  const pointer = roles.prompt ?? messages?.pointer;
  return pointer === undefined ? [] : pointerSegments(pointer);
}

/** The input with the prompt in its field, or as a user message at the end of a chat. */
export async function withPrompt(
  model: ModelDescriptor,
  input: Record<string, unknown>,
  prompt: string,
): Promise<Record<string, unknown>> {
  if (model.roles.prompt !== undefined) {
    setField(input, promptPath(model), prompt, model.input.schema);
    return input;
  }
  const { defineModel, withMessages } = await import("@corsac/core");
  return { ...withMessages(defineModel(model), { text: prompt }, input) };
}

/**
 * Reads the argument of the prompt: `-` is standard input, `@file` a file's content, `@@text` a text that starts with
 * @.
 */
export async function readPrompt(typed: string, environment: Environment): Promise<string> {
  if (typed.startsWith("@@")) return typed.slice(1);
  const isFile = typed.startsWith("@") && typed.length > 1;
  if (typed !== "-" && !isFile) return typed;
  const name = isFile ? typed.slice(1) : "-";
  const text = textContent(await readNamedFile(name, environment), name);
  if (text !== "") return text;
  throw usageError(
    say`The prompt from ${isFile ? typed.slice(1) : say`standard input`} is empty.`,
    undefined,
    "empty-prompt",
  );
}

/**
 * A prompt from a pipe, where none is given: `echo fog | corsac run …`. Standard input is read only where the model
 * requires a prompt or no other input is given, because scripts leave it open for other commands.
 */
export async function pipedPrompt(
  { input: { schema } }: Pick<ModelDescriptor, "input">,
  path: readonly string[],
  given: boolean,
  environment: Environment,
): Promise<string | undefined> {
  const [field] = path;
  if (field === undefined || environment.stdinIsTerminal) return undefined;
  if (given && !(schema.required ?? []).includes(field)) return undefined;
  return textContent(await environment.readStdinBytes(), "-") || undefined;
}
