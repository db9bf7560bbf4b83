import type { JsonSchema, JsonValue } from "@corsac/core";
import type { CatalogModel } from "./catalog.js";
import { roleField } from "./role-field.js";

/** A text quoted as one argument for a POSIX shell. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function placeholder(schema: JsonSchema | undefined): JsonValue {
  return schema?.default ?? schema?.examples?.[0] ?? schema?.enum?.[0] ?? schema?.minimum ?? "…";
}

function exampleInput({ descriptor, examples }: CatalogModel): Record<string, JsonValue> {
  const { schema } = descriptor.input;
  const example = examples[0]?.input ?? {};
  const prompt = roleField(descriptor.roles.prompt);
  const names = Object.keys(schema.properties ?? {}).filter(
    (name) =>
      name === prompt || schema.required?.includes(name) === true || differs(example[name], schema, name),
  );
  return Object.fromEntries(
    names.map((name) => [name, example[name] ?? placeholder(schema.properties?.[name])]),
  );
}

function differs(value: JsonValue | undefined, schema: JsonSchema, name: string): boolean {
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(schema.properties?.[name]?.default);
}

/**
 * A command that runs the model with the document's example input, in the parts between which a long line may be
 * broken.
 */
export function exampleParts(model: CatalogModel): string[] {
  const prompt = roleField(model.descriptor.roles.prompt);
  const words = ["corsac", "run", model.descriptor.slug];
  const options: string[] = [];
  for (const [name, value] of Object.entries(exampleInput(model))) {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (name === prompt) words.push(shellWord(text));
    else options.push(`-i ${shellWord(`${name}=${text.startsWith("@") ? `@${text}` : text}`)}`);
  }
  return [words.join(" "), ...options];
}

/** The same command in one line. */
export function exampleCommand(model: CatalogModel): string {
  return exampleParts(model).join(" ");
}
