import { DocumentationError } from "../diagnostics/documentation-error.js";
import type { UploadDescription } from "../document/extensions.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, member, objectMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { ModelDescription } from "../document/model.js";
import { matchesExtension, validateExtension } from "../validate/validate-document.js";

/** Refuses a document whose root extensions are not what their schema says. */
export function requireValid(document: JsonObject): void {
  for (const name of ["x-corsac-service", "x-corsac-models", "x-corsac-lifecycles"]) {
    const value = member(document, name);
    if (value === undefined && name !== "x-corsac-service") continue;
    const diagnostics =
      value === undefined
        ? [{ rule: "extension-invalid", severity: "error" as const, message: `The document has no ${name}.` }]
        : validateExtension(name, value, `/${name}`);
    if (diagnostics.length === 0) continue;
    const [first] = diagnostics;
    throw new DocumentationError("invalid-document", first?.message ?? `${name} is not valid.`, {
      hint: "Make the document with buildDocument, or correct its extensions.",
      diagnostics,
    });
  }
}

/** The models of a document, as their schema says they are. */
export function readModels(document: JsonObject): ModelDescription[] {
  const models: JsonValue | undefined = member(document, "x-corsac-models");
  return Array.isArray(models) ? models.flatMap((model) => (isModel(model) ? [model] : [])) : [];
}

/** The lifecycles of a document, as their schema says they are. */
export function readLifecycles(document: JsonObject): Record<string, LifecycleDescription> {
  const lifecycles: Record<string, LifecycleDescription> = {};
  const value = member(document, "x-corsac-lifecycles");
  for (const [name, lifecycle] of Object.entries(isJsonObject(value) ? value : {})) {
    if (!isLifecycle(lifecycle)) continue;
    const described: LifecycleDescription = structuredClone(lifecycle);
    delete described["x-corsac-text"];
    lifecycles[name] = described;
  }
  return lifecycles;
}

/** The upload of a document's service, as its schema says it is. */
export function readUpload(document: JsonObject): { upload?: UploadDescription } {
  const upload = member(objectMember(document, "x-corsac-service"), "upload");
  return isUpload(upload) ? { upload: structuredClone(upload) } : {};
}

function isUpload(value: unknown): value is UploadDescription {
  return matchesExtension("upload", value);
}

function isModel(value: unknown): value is ModelDescription {
  return matchesExtension("model", value);
}

function isLifecycle(value: unknown): value is LifecycleDescription {
  return matchesExtension("lifecycle", value);
}
