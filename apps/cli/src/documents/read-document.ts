import { readFile } from "node:fs/promises";
import { type CorsacDocument, type JsonValue, readDocument } from "@corsac/importer/document";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";

/**
 * Reads a generated document, which was validated before: validating it against all of OpenAPI again would take a good
 * part of a second in every command. The parts that are used are checked when it is described.
 */
export async function readGeneratedDocument(path: string, shown: string): Promise<CorsacDocument> {
  let value: JsonValue;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw invalidDocument(shown, cause instanceof Error ? cause.message : String(cause), cause);
  }
  try {
    return readDocument(value);
  } catch (cause) {
    throw invalidDocument(shown, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function invalidDocument(shown: string, reason: string, cause?: unknown): CliError {
  return new CliError({
    code: "invalid-document",
    message: say`${shown} cannot be used: ${reason}.`,
    hint: say`Make it again from its pages: corsac generate.`,
    exitCode: exitCode.usage,
    ...(cause === undefined ? {} : { cause }),
  });
}
