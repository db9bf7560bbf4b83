import {
  type JsonValue,
  readDocument,
  readLifecycles,
  readModels,
  readServiceExtension,
} from "@corsac/importer/document";
import { StarlightPluginError } from "../plugin/starlight-plugin-error.js";
import type { ApiDocument } from "./openapi.js";

/** The reason why a value is not a document with pages. Undefined if it is one. */
function fault(value: JsonValue): string | undefined {
  try {
    const document = readDocument(value);
    readServiceExtension(document);
    readModels(document);
    readLifecycles(document);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// The parts that pages use are checked above. The rest of a document is optional and accessed defensively.
function isApiDocument(value: JsonValue): value is JsonValue & ApiDocument {
  return fault(value) === undefined;
}

/**
 * Parses the text of an OpenAPI document.
 * @param file the path for messages
 * @throws StarlightPluginError `document-not-json` or `document-not-openapi`
 */
export function parseDocument(text: string, file: string): ApiDocument {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StarlightPluginError(
      "document-not-json",
      `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      "Pass the openapi.json that `corsac generate` or `corsac openapi` writes.",
      error,
    );
  }
  if (isApiDocument(value)) return value;
  throw new StarlightPluginError(
    "document-not-openapi",
    `${file} cannot be shown. ${fault(value) ?? ""}`,
    "Pass the openapi.json that `corsac generate` or `corsac openapi` writes.",
  );
}
