import type { JsonObject, JsonValue, ModelDescription } from "@corsac/importer/document";
import { shellText, shellWord } from "./shell.js";

/** `-i name=value`. A leading `@` is doubled, because a single one refers to a file. */
function assignment(name: string, value: JsonValue): string {
  const text = typeof value === "string" ? value.replace(/^@/, "@@") : JSON.stringify(value);
  return `-i ${shellWord(name)}=${text === "" ? '""' : shellWord(text) === text ? text : shellText(text)}`;
}

/**
 * A `corsac run` command for an input: the main prompt as an argument, every other field with `-i`.
 * @param name the model's name on the command line: its slug, or its id if slugs are not unique
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
