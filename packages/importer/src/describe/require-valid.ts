import { DocumentationError } from "../diagnostics/documentation-error.js";
import { phrase } from "../diagnostics/message.js";
import { vocabularyVersion } from "../document/extensions.js";
import type { JsonObject } from "../document/json.js";
import { member } from "../document/json-values.js";
import { worded } from "../findings/finding.js";
import { validateExtension } from "../validate/validate-document.js";

/** Throws for a document whose root extensions do not match their schema. */
export function requireValid(document: JsonObject): void {
  const version = member(document, "x-corsac-version");
  if (version !== undefined && version !== vocabularyVersion) {
    throw new DocumentationError(
      "invalid-document",
      `The extensions of the document are of version ${String(version)}; this reads version ${vocabularyVersion}.`,
      {
        hint: "Make the document again with `corsac generate` or `corsac openapi`, of one version of Corsac.",
      },
    );
  }
  for (const name of ["x-corsac-service", "x-corsac-models", "x-corsac-lifecycles"]) {
    const value = member(document, name);
    if (value === undefined && name !== "x-corsac-service") continue;
    const diagnostics =
      value === undefined
        ? [
            {
              rule: "extension-invalid",
              severity: "error" as const,
              ...worded(phrase`The document has no ${name}.`),
            },
          ]
        : validateExtension(name, value, `/${name}`);
    if (diagnostics.length === 0) continue;
    const [first] = diagnostics;
    throw new DocumentationError("invalid-document", first?.message ?? `${name} is not valid.`, {
      hint: "Make the document with buildDocument, or correct its extensions.",
      diagnostics,
    });
  }
}
