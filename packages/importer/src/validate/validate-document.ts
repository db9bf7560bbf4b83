import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { englishText, type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { objectMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { errorPhrase } from "./error-phrase.js";
import { extensionNames, extensionValidator, openapiValidator, schemaValidator } from "./validators.js";

/** Limits the output; further faults are mostly consequences. */
const maximumFaults = 20;

/**
 * Checks that a document is OpenAPI 3.1, that its component schemas are JSON Schema 2020-12, and that its extensions
 * match `schemas/x-corsac.schema.json`. References are checked by {@link buildDocument}.
 */
export function validateDocument(document: JsonObject, diagnostics: Diagnostics): void {
  diagnostics.report(
    ...faults(openapiValidator(), document, "", "openapi-invalid", phrase`This is not OpenAPI 3.1`),
  );
  for (const [name, component] of Object.entries(
    objectMember(objectMember(document, "components"), "schemas"),
  )) {
    const pointer = appendPointer("/components/schemas", name);
    diagnostics.report(
      ...faults(
        schemaValidator(),
        component,
        pointer,
        "schema-invalid",
        phrase`This is not JSON Schema 2020-12`,
      ),
    );
  }
  validateExtensions(document, diagnostics);
}

/** Checks only the extensions, at every position; much faster than all of {@link validateDocument}. */
export function validateExtensions(document: JsonObject, diagnostics: Diagnostics): void {
  visitExtensions(document, [], diagnostics);
}

function visitExtensions(value: JsonValue, path: (string | number)[], diagnostics: Diagnostics): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      path.push(index);
      visitExtensions(item, path, diagnostics);
      path.pop();
    }
    return;
  }
  for (const key of Object.keys(value)) {
    const item = value[key] ?? null;
    if (!key.startsWith("x-corsac-")) {
      if (key === "example" || key === "examples" || typeof item !== "object") continue;
      path.push(key);
      visitExtensions(item, path, diagnostics);
      path.pop();
    } else if (extensionValidator(key)?.(item) !== true) {
      diagnostics.report(...extensionFaults(key, item, [...path, key].reduce<string>(appendPointer, "")));
    }
  }
}

function extensionFaults(key: string, value: JsonValue, pointer: string): Diagnostic[] {
  const validate = extensionValidator(key);
  if (validate !== undefined)
    return faults(validate, value, pointer, "extension-invalid", phrase`This is no ${key}`);
  const known = extensionNames();
  return [
    {
      rule: "extension-unknown",
      severity: "warning",
      ...worded(phrase`There is no extension ${key}, at ${pointer}.`),
      ...advised(didYouMean(key, known) ?? phrase`The extensions are ${known}.`),
    },
  ];
}

/**
 * Checks one value against a definition of `schemas/x-corsac.schema.json`, such as `x-corsac-models` or `model`.
 * `pointer` is its position, for messages.
 */
export function validateExtension(name: string, value: JsonValue, pointer: string): Diagnostic[] {
  const validate = extensionValidator(name);
  return validate === undefined
    ? []
    : faults(validate, value, pointer, "extension-invalid", phrase`This is no ${name}`);
}

function faults(
  validate: ValidateFunction,
  value: JsonValue,
  pointer: string,
  rule: string,
  meaning: Message,
): Diagnostic[] {
  if (validate(value)) return [];
  const messages = new Map<string, Message>();
  const add = (message: Message): Map<string, Message> => messages.set(englishText(message), message);
  for (const error of validate.errors ?? []) {
    // These only repeat that another error occurred.
    if (["if", "anyOf", "oneOf", "$ref", "$dynamicRef"].includes(error.keyword)) continue;
    const at = pointer + (error.instancePath || (pointer === "" ? "/" : ""));
    add(phrase`${meaning}: ${at} ${faultText(error)}.`);
  }
  if (messages.size === 0) add(phrase`${meaning}, at ${pointer === "" ? "/" : pointer}.`);
  return [...messages.values()].slice(0, maximumFaults).map((message) => ({
    rule,
    severity: "error",
    ...worded(message),
    ...advised(phrase`Correct the page or its overlay; the pointer says where in the document.`),
  }));
}

function faultText(error: ErrorObject): Message {
  const detail: unknown =
    error.params["additionalProperty"] ??
    error.params["unevaluatedProperty"] ??
    error.params["allowedValues"];
  return detail === undefined
    ? errorPhrase(error)
    : phrase`${errorPhrase(error)} (${JSON.stringify(detail)})`;
}
