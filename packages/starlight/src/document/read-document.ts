import { StarlightPluginError } from "../plugin/starlight-plugin-error.js";
import type { ApiDocument } from "./openapi.js";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What keeps a value from being a document with pages, in words; undefined if nothing does. */
function missing(value: unknown): string | undefined {
  if (!isRecord(value)) return "it is not a JSON object";
  if (typeof value["openapi"] !== "string") return "it has no `openapi` version";
  if (!value["openapi"].startsWith("3.")) return `it is OpenAPI ${value["openapi"]}, not 3.x`;
  if (!isRecord(value["info"]) || typeof value["info"]["title"] !== "string") return "it has no `info.title`";
  if (!isRecord(value["paths"])) return "it has no `paths`";
  const models = value["x-corsac-models"];
  if (models === undefined) return undefined;
  if (!Array.isArray(models)) return "its `x-corsac-models` is not a list";
  for (const [index, model] of models.entries()) {
    const at = `x-corsac-models[${index}]`;
    if (!isRecord(model)) return `${at} is not an object`;
    for (const key of ["id", "name", "slug", "title", "media"])
      if (typeof model[key] !== "string") return `${at} has no \`${key}\``;
    for (const key of ["input", "output"]) if (!isRecord(model[key])) return `${at} has no \`${key}\``;
    if (!Array.isArray(model["create"]) || model["create"].length === 0) return `${at} has no \`create\``;
  }
  return undefined;
}

// The parts that pages read are checked above; the rest of a document is optional and read defensively.
function isApiDocument(value: unknown): value is ApiDocument {
  return missing(value) === undefined;
}

/**
 * Parses the text of an OpenAPI document.
 * @param file the path that messages name
 * @throws StarlightPluginError `document-not-json` or `document-not-openapi`
 */
export function parseDocument(text: string, file: string): ApiDocument {
  let value: unknown;
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
    `${file} cannot be shown: ${missing(value) ?? "unknown reason"}.`,
    "Pass the openapi.json that `corsac generate` or `corsac openapi` writes.",
  );
}
