import type { JsonObject, JsonValue, ModelDescription } from "@corsac/importer/document";
import { shellText, shellWord } from "./shell.js";

/** `-i name=value`; a leading `@` would name a file, so it is doubled. */
function assignment(name: string, value: JsonValue): string {
  const text = typeof value === "string" ? value.replace(/^@/, "@@") : JSON.stringify(value);
  return `-i ${shellWord(name)}=${text === "" ? '""' : shellWord(text) === text ? text : shellText(text)}`;
}

/**
 * A `corsac run` command for an input: the main prompt as a bare word, every other field with `-i`.
 * @param name how the command line knows the model: its slug, or its id where slugs clash
 */
export function commandSample(model: ModelDescription, name: string, input: JsonObject): string {
  const promptField = model.roles.prompt?.split("/")[1];
  const prompt = promptField === undefined ? undefined : input[promptField];
  const parts = [`corsac run ${shellWord(name)}`];
  if (typeof prompt === "string") parts[0] += ` ${shellText(prompt)}`;
  for (const [field, value] of Object.entries(input))
    if (field !== promptField || typeof prompt !== "string") parts.push(assignment(field, value));
  return parts.join(" \\\n  ");
}
