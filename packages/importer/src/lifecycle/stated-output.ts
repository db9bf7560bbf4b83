import type { JsonObject, JsonPointer } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { statedPlace } from "../names/stated-place.js";
import { membersOf } from "./answer-shape.js";
import { echoedNames } from "./find-output.js";

/** The place of an output, with the sentence that states it. */
export interface StatedOutput {
  pointer: JsonPointer;
  text: string;
}

/**
 * The place of the output that a sentence states: on the page of the query, in the description of its response, or on
 * the page of the create. A path that starts with an input of the create is about the request.
 *
 * @param base The object with the other facts: a name that the response does not have at its root is in there.
 */
export function statedOutput(
  document: JsonObject,
  create: DocumentOperation,
  query: DocumentOperation | undefined,
  base: JsonPointer,
): StatedOutput | undefined {
  const inputs = echoedNames(document, create);
  const answering = query ?? create;
  for (const text of [...textsOf(document, answering.operation), ...textsOf(document, create.operation)]) {
    const stated = statedPlace(text);
    const [first = ""] = stated?.segments ?? [];
    if (stated === undefined || inputs.has(first)) continue;
    const schema = resolveSchema(document, successContent(document, answering.operation)?.["schema"]);
    const isAtRoot =
      base === "" || Object.hasOwn(schema === undefined ? {} : membersOf(document, schema), first);
    return { pointer: isAtRoot ? stated.pointer : base + stated.pointer, text: stated.text };
  }
  return undefined;
}

function textsOf(document: JsonObject, operation: JsonObject): string[] {
  const responses = objectMember(operation, "responses");
  const status = Object.keys(responses).find((code) => /^2/.test(code)) ?? "";
  const described = [operation, resolveSchema(document, responses[status])];
  return described.flatMap((one) => textMember(one, "description") ?? []);
}

/**
 * Adds the fields of a stated output to the response of an operation, marked as inferred; a field named after a URL is
 * one. A response with alternatives or lists on the way stays as it is.
 */
export function writeStatedOutput(
  document: JsonObject,
  { operation }: DocumentOperation,
  { pointer, text }: StatedOutput,
): void {
  let schema = resolveSchema(document, successContent(document, operation)?.["schema"]);
  const segments = pointerSegments(pointer);
  for (const [index, name] of segments.entries()) {
    if (schema === undefined || schema["items"] !== undefined || schema["anyOf"] !== undefined) return;
    const properties = objectMember(schema, "properties");
    if (!isJsonObject(properties[name])) {
      const isLast = index === segments.length - 1;
      schema["properties"] = {
        ...properties,
        [name]: { ...fieldSchema(name, isLast), "x-corsac-inferred": [inferredField(text)] },
      };
    }
    schema = resolveSchema(document, objectMember(schema, "properties")[name]);
  }
}

const inferredField = (text: string): JsonObject => ({ keyword: "property", from: "prose", text });

function fieldSchema(name: string, isLast: boolean): JsonObject {
  if (!isLast) return { type: "object" };
  return /(?:^|_)ur[il]$|Ur[il]$/.test(name) ? { type: "string", format: "uri" } : {};
}
