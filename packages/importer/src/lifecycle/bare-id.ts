import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject, member } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { bareEnvelopeNames } from "../names/task-fields.js";
import { membersOf } from "./answer-shape.js";

/** An id without its own name: the whole response, or in an envelope: `{ code, data: "47443cc1-…", message }`. */
export interface BareId {
  id: JsonPointer;
  /** The member that shows whether the create was accepted, with its value in an example. */
  accepted?: { pointer: JsonPointer; value: JsonValue };
  /** The operation whose example shows it, and the id there. */
  shownBy: JsonObject;
  shown: string;
}

/** A whole response in the form of an id: with a digit, without spaces and no date. */
const wholeId = /^(?=.*\d)(?!\d{4}-\d\d-\d\d)[\w-]{8,64}$/;

/** The operation with a response that is a text, and an id in each of its examples. */
function readWholeId(operation: JsonObject, content: JsonObject): BareId | undefined {
  const examples = contentExamples(content);
  const [shown] = examples;
  const areIds = examples.every((example) => typeof example === "string" && wholeId.test(example));
  return areIds && typeof shown === "string" ? { id: "", shownBy: operation, shown } : undefined;
}

/**
 * Reads a response that is an id alone, by its own examples, or that has one text beside the members of an envelope. The text is the id only if an example of that
 * shape, anywhere in the service, contains a value in the form of an id.
 *
 * @param operation The operation with the response.
 */
export function readBareId(
  document: JsonObject,
  operation: JsonObject,
  content: JsonObject,
): BareId | undefined {
  const whole = readWholeId(operation, content);
  if (whole !== undefined) return whole;
  const properties = membersOf(document, resolveSchema(document, content["schema"]) ?? {});
  const payload = Object.keys(properties).filter((name) => !bareEnvelopeNames.includes(name));
  const [name, ...others] = payload;
  if (name === undefined || others.length > 0 || payload.length === Object.keys(properties).length)
    return undefined;
  if (member(properties[name], "type") !== "string") return undefined;
  const pointer = `/${name}`;
  for (const { example, operation } of sameShapeExamples(document, Object.keys(properties))) {
    const shown = valueAtPointer(example, pointer);
    if (typeof shown !== "string" || !/^(?=.*\d)[\w-]{4,64}$/.test(shown)) continue;
    const code = valueAtPointer(example, "/code");
    const accepted = code === undefined ? {} : { accepted: { pointer: "/code", value: code } };
    return { id: pointer, ...accepted, shownBy: operation, shown };
  }
  return undefined;
}

/** The examples of all responses that have exactly these members. */
function sameShapeExamples(
  document: JsonObject,
  names: readonly string[],
): { example: JsonValue; operation: JsonObject }[] {
  return listOperations(document).flatMap(({ operation }) => {
    const content = successContent(document, operation);
    if (content === undefined) return [];
    return contentExamples(content)
      .filter(
        (example) =>
          isJsonObject(example) &&
          Object.keys(example).length === names.length &&
          names.every((name) => Object.hasOwn(example, name)),
      )
      .map((example) => ({ example, operation }));
  });
}
