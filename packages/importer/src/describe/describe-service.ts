import type { JsonObject } from "../document/json.js";
import { arrayMember } from "../document/json-values.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import { readLifecycles, readServiceExtension } from "../document/read-document.js";
import { describeOperations } from "./describe-operations.js";
import { describeSecurity } from "./describe-security.js";
import { describeServer } from "./describe-server.js";
import { requireValid } from "./require-valid.js";
import type { ServiceData } from "./service-data.js";

/**
 * The data about a document's service that a client needs.
 * @throws {DocumentationError} `invalid-document` if the extensions do not match their schema.
 */
export function describeService(document: JsonObject): ServiceData {
  requireValid(document);
  const {
    name = "",
    title = name,
    "x-corsac-confirmed": _confirmed,
    "x-corsac-text": _text,
    ...facts
  } = readServiceExtension(document) ?? {};
  const { waysOf, ...security } = describeSecurity(document);
  return {
    name,
    title,
    servers: arrayMember(document, "servers").flatMap(describeServer),
    ...security,
    operations: describeOperations(document, waysOf),
    lifecycles: describeLifecycles(document),
    ...structuredClone(facts),
  };
}

/** The lifecycles without their translations, which clients do not need. */
function describeLifecycles(document: JsonObject): Record<string, LifecycleDescription> {
  const described = Object.entries(readLifecycles(document)).map(
    ([name, { "x-corsac-text": _text, ...lifecycle }]): [string, LifecycleDescription] => [
      name,
      structuredClone(lifecycle),
    ],
  );
  return Object.fromEntries(described);
}
