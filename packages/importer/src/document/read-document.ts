import { DocumentationError } from "../diagnostics/documentation-error.js";
import { extensionShapeFault } from "./extension-shape.js";
import {
  type CorsacDocument,
  type CorsacExtensions,
  type ServiceExtension,
  vocabularyVersion,
} from "./extensions.js";
import type { JsonObject, JsonValue } from "./json.js";
import { isJsonObject, member, textMember } from "./json-values.js";
import type { LifecycleDescription } from "./lifecycle.js";
import type { ModelDescription } from "./model.js";
import type { SignerExtension } from "./security.js";

/**
 * Reads a value as a document: OpenAPI 3 with a title and paths; `components` is added if absent. Its extensions are
 * read by the functions below.
 * @throws {DocumentationError} `invalid-document`, naming the invalid part.
 */
export function readDocument(value: JsonValue | undefined): CorsacDocument {
  if (!isJsonObject(value)) throw invalid("it is not a JSON object");
  const openapi = textMember(value, "openapi");
  if (openapi === undefined) throw invalid("it has no `openapi` version");
  if (!openapi.startsWith("3.")) throw invalid(`it is OpenAPI ${openapi}, not 3.x`);
  const info = member(value, "info");
  if (!isJsonObject(info) || typeof member(info, "title") !== "string")
    throw invalid("it has no `info.title`");
  const paths = member(value, "paths");
  if (!isJsonObject(paths)) throw invalid("it has no `paths`");
  const components = member(value, "components") ?? {};
  if (!isJsonObject(components)) throw invalid("its `components` are not an object");
  const version = member(value, "x-corsac-version");
  if (version !== undefined && version !== vocabularyVersion)
    throw invalid(
      `its extensions are of version ${String(version)}, and this reads version ${vocabularyVersion}`,
    );
  return { ...value, openapi, info, paths, components };
}

/**
 * The models of a document; an empty list without `x-corsac-models`.
 * @throws {DocumentationError} `invalid-document`, naming the missing part of a model.
 */
export function readModels(document: JsonObject): ModelDescription[] {
  return readExtension(document, "x-corsac-models") ?? [];
}

/**
 * The lifecycles of a document by name; an empty object without `x-corsac-lifecycles`.
 * @throws {DocumentationError} `invalid-document`, naming the missing part of a lifecycle.
 */
export function readLifecycles(document: JsonObject): Record<string, LifecycleDescription> {
  return readExtension(document, "x-corsac-lifecycles") ?? {};
}

/**
 * The service extension of a document; undefined where it has none.
 * @throws {DocumentationError} `invalid-document`, naming the part that is missing.
 */
export function readServiceExtension(document: JsonObject): ServiceExtension | undefined {
  return readExtension(document, "x-corsac-service");
}

/**
 * The signer of a security scheme; empty without `x-corsac-signer`.
 * @throws {DocumentationError} `invalid-document`, naming the part that is missing.
 */
export function readSigner(scheme: JsonObject): { signer?: SignerExtension } {
  const signer = readExtension(scheme, "x-corsac-signer");
  return signer === undefined ? {} : { signer: structuredClone(signer) };
}

function readExtension<Name extends keyof CorsacExtensions>(
  document: JsonObject,
  name: Name,
): CorsacExtensions[Name] | undefined {
  const value = member(document, name);
  if (value === undefined || hasShape(name, value)) return value;
  throw invalid(extensionShapeFault(name, value) ?? `${name} is not valid`);
}

// The schema of an extension and its type are equivalent.
function hasShape<Name extends keyof CorsacExtensions>(
  name: Name,
  value: JsonValue,
): value is JsonValue & CorsacExtensions[Name] {
  return extensionShapeFault(name, value) === undefined;
}

function invalid(fault: string): DocumentationError {
  return new DocumentationError("invalid-document", `The document cannot be read: ${fault}.`, {
    hint: "Pass the openapi.json that `corsac generate` or `corsac openapi` writes.",
  });
}
