import {
  type JsonValue,
  readDocument,
  readLifecycles,
  readModels,
  readServiceExtension,
} from "@corsac/importer/document";
import { StarlightPluginError } from "../plugin/starlight-plugin-error.js";
import type { ApiDocument } from "./openapi.js";

/** What keeps a value from being a document with pages, in words; undefined if nothing does. */
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

// The parts that pages read are checked above; the rest of a document is optional and read defensively.
function isApiDocument(value: JsonValue): value is JsonValue & ApiDocument {
  return fault(value) === undefined;
}

/**
 * Parses the text of an OpenAPI document.
 * @param file the path that messages name
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
