import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type CorsacDocument, vocabularyVersion } from "../document/extensions.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { Names } from "../names/names.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { checkNames } from "../vocabulary/check-names.js";
import { checkPlaces } from "../vocabulary/check-places.js";
import { checkBindings } from "./check-bindings.js";
import { checkConfirmed } from "./check-confirmed.js";
import { checkRoles } from "./check-roles.js";
import { finishModels } from "./finish-models.js";
import { nameOperations } from "./name-operations.js";
import { orderDocument } from "./order-document.js";

/**
 * Adds, in place, what is only known after the overlay is applied: names of operations, content of outputs, roles,
 * lifecycles, the order of keys. References to missing parts are errors and are removed. Adds new names to `names`.
 *
 * @param place Returns the source position of a part of the document, for errors.
 * @param unqueried Models whose missing query is already reported.
 */
export function finishDocument(
  document: CorsacDocument,
  service: string,
  names: Names,
  place: WrittenPlace,
  diagnostics: Diagnostics,
  unqueried: ReadonlySet<string> = new Set(),
): void {
  const known = objectMember(document, "x-corsac-service");
  const title = textMember(known, "title") ?? textMember(document.info, "title") ?? service;
  document["x-corsac-version"] = vocabularyVersion;
  document["x-corsac-service"] = { ...known, name: service, title };
  // An overlay may have removed it or replaced it with another kind of value.
  if (!isJsonObject(document.info)) document.info = {};
  document.info["title"] ??= title;
  document.info["version"] ??= "1.0.0";
  nameOperations(document, names, diagnostics);
  checkNames(document, place, diagnostics);
  checkRoles(document, place, diagnostics);
  checkPlaces(document, place, diagnostics);
  finishModels(document, names, unqueried, diagnostics);
  checkBindings(document, place, diagnostics);
  checkConfirmed(document, place, diagnostics);
  orderDocument(document);
}
