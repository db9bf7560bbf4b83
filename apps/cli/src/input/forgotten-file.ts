import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { JsonSchema } from "@corsac/core";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { shellWord } from "../models/example-command.js";
import type { InputField } from "./input-field.js";

function isBinary(schema: JsonSchema | undefined): boolean {
  return [schema, schema?.items].some((part) => part?.format === "binary");
}

function looksLikeAddress(text: string): boolean {
  return /^(https?|data|file):/i.test(text);
}

/**
 * Rejects a path without `@` where a file is expected: sent as text it would be paid for without use. A path is not
 * read without the `@`, because inputs may come from other people.
 */
export async function refuseForgottenFile(
  key: string,
  text: string,
  { schema, takesFile }: InputField,
  cwd: string,
  /** The form of the value on the command line. */
  spell: (value: string) => string = (value) => `-i ${shellWord(`${key}=${value}`)}`,
): Promise<void> {
  if (!takesFile || text === "" || looksLikeAddress(text)) return;
  const exists = await stat(resolve(cwd, text)).then(
    (found) => found.isFile(),
    () => false,
  );
  if (exists)
    throw usageError(
      say`${key} takes a file, and ${JSON.stringify(text)} would be sent as text.`,
      say`Put @ before the path: ${spell(`@${text}`)}`,
      "forgotten-at",
    );
  if (isBinary(schema))
    throw usageError(
      say`${key} takes a file, and ${JSON.stringify(text)} is none here.`,
      say`Name one with @ before its path: ${spell("@path/to/file")}`,
      "not-a-file",
    );
}
