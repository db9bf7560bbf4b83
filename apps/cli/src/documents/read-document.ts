import { readFile } from "node:fs/promises";
import type { CorsacDocument } from "@corsac/importer";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";

function isDocument(value: unknown): value is CorsacDocument {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map(Object.entries(value));
  const isObject = (name: string): boolean =>
    typeof fields.get(name) === "object" && fields.get(name) !== null;
  return typeof fields.get("openapi") === "string" && ["info", "paths", "components"].every(isObject);
}

/**
 * Reads a document that was generated, and so validated before: checking it against the whole of OpenAPI again
 * would cost every command a good part of a second. What is used of it is checked when it is described.
 */
export async function readGeneratedDocument(path: string, shown: string): Promise<CorsacDocument> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw invalidDocument(shown, cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (isDocument(value)) return value;
  throw invalidDocument(shown, "it is not an OpenAPI document");
}

function invalidDocument(shown: string, reason: string, cause?: unknown): CliError {
  return new CliError({
    code: "invalid-document",
    message: `${shown} cannot be used: ${reason}.`,
    hint: "Make it again from its pages: corsac generate.",
    exitCode: exitCode.usage,
    ...(cause === undefined ? {} : { cause }),
  });
}
