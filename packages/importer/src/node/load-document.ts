import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { collect } from "../diagnostics/diagnostics.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonValue } from "../document/json.js";
import { readDocument } from "../document/read-document.js";
import { validateExtensions } from "../validate/validate-document.js";
import { fileError, systemCode } from "./file-error.js";

/**
 * Reads a finished document: the file, or the openapi.json of a service's folder. Its extensions are validated, because
 * all later steps rely on them; OpenAPI 3.1 validity was checked when the document was generated.
 * @throws {DocumentationError} `not-found`, `no-document`, `invalid-document` (with its diagnostics).
 */
export async function loadDocument(path: string): Promise<CorsacDocument> {
  const file = await documentPath(path);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw fileError(file, error);
  }
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DocumentationError("invalid-document", `${file} is not JSON: ${String(cause)}.`, {
      hint: remake,
      cause,
    });
  }
  const document = documentOf(value, file);
  const diagnostics = collect((found) => validateExtensions(document, found)).filter(
    ({ severity }) => severity === "error",
  );
  const [first] = diagnostics;
  if (first !== undefined) {
    throw new DocumentationError("invalid-document", `${file}: ${first.message}`, {
      hint: remake,
      diagnostics,
    });
  }
  return document;
}

const remake = "Make it again from its pages: corsac generate.";

async function documentPath(path: string): Promise<string> {
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return path;
    throw fileError(path, error);
  }
  if (names.includes("openapi.json")) return join(path, "openapi.json");
  throw new DocumentationError("no-document", `${path} has no openapi.json.`, {
    hint: names.includes("pages")
      ? remake
      : "Give a service's folder, such as specs/<service>, or the file itself.",
  });
}

function documentOf(value: JsonValue, file: string): CorsacDocument {
  try {
    return readDocument(value);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentationError("invalid-document", `${file} is not an OpenAPI document. ${reason}`, {
      hint: remake,
      cause,
    });
  }
}
