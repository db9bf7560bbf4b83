import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CorsacDocument } from "../document/extensions.js";
import { objectMember, textMember } from "../document/json-values.js";
import type { Names } from "../names/names.js";
import { checkBindings } from "./check-bindings.js";
import { checkConfirmed } from "./check-confirmed.js";
import { finishModels } from "./finish-models.js";
import { nameOperations } from "./name-operations.js";
import { orderDocument } from "./order-document.js";

/**
 * What can only be known once the overlay is applied, in place: names of operations, what outputs hold, roles,
 * lifecycles, the order of keys. Checks that everything named exists. Adds new names to `names`.
 */
export function finishDocument(document: CorsacDocument, service: string, names: Names): Diagnostic[] {
  const known = objectMember(document, "x-corsac-service");
  const title = textMember(known, "title") ?? textMember(document.info, "title") ?? service;
  document["x-corsac-service"] = { ...known, name: service, title };
  document.info["title"] ??= title;
  document.info["version"] ??= "1.0.0";
  const diagnostics = [
    ...nameOperations(document, names),
    ...finishModels(document, names),
    ...checkBindings(document),
    ...checkConfirmed(document),
  ];
  orderDocument(document);
  return diagnostics;
}
