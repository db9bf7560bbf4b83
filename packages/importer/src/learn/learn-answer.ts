import { DocumentationError } from "../diagnostics/documentation-error.js";
import { listNames } from "../diagnostics/list-names.js";
import { englishText } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { referencePointer, resolveSchema } from "../document/schema-reference.js";
import { saysSomething } from "../finish/output-files.js";
import { jsonPath } from "../suggest/json-path.js";
import { schemaOfAnswer } from "../suggest/schema-of-answer.js";
import type { Suggestion } from "../suggest/suggestion.js";
import { learnMembers } from "./learned-members.js";
import { maskAnswer } from "./mask-answer.js";

/** A real response that was saved. */
export interface SavedAnswer {
  /** The operationId, or `GET /v1/tasks/{id}`. */
  operation: string;
  answer: JsonValue;
  /** The file's name, for the action's reason. */
  file: string;
  /** Whether the response takes precedence where its type differs from the page. */
  overrule?: boolean;
}

/**
 * The overlay action that sets an operation's response schema from a real response, with the response, its secrets
 * masked, as the example. If the pages describe the response, only missing members are added; if the two have different
 * types, `overrule` must confirm that the response is right.
 *
 * @throws {DocumentationError} `invalid-argument` if the operation does not exist, or its response is already described
 * or contradicts the page.
 */
export function learnAnswer(document: JsonObject, saved: SavedAnswer): Suggestion {
  const found = findOperation(document, saved.operation);
  const key = `${found.method.toUpperCase()} ${found.path}`;
  const place = ["paths", found.path, found.method, "responses"];
  const responses = objectMember(found.operation, "responses");
  const status = Object.keys(responses).find((code) => /^2/.test(code)) ?? "200";
  const content = objectMember(resolveSchema(document, responses[status]), "content");
  const mediaType = Object.keys(content).find((type) => /json/i.test(type));
  const known = mediaType === undefined ? undefined : objectMember(content, mediaType)["schema"];
  const inferred = { "x-corsac-inferred": [{ keyword: "type", from: "answer", text: saved.file }] };
  const described = resolveSchema(document, known);
  const isDescribed = described !== undefined && saysSomething(document, known) && !hasNoFields(described);
  const whole = schemaOfAnswer(saved.answer);
  const schema = isDescribed ? additions(key, described, whole, inferred, saved) : { ...whole, ...inferred };
  const example = maskAnswer(saved.answer);
  const reference = textMember(known, "$ref");
  const pointer = reference === undefined ? undefined : referencePointer(reference);
  const action =
    pointer !== undefined
      ? { target: jsonPath(pointerSegments(pointer)), update: schema }
      : mediaType === undefined
        ? {
            target: jsonPath(place),
            update: { [status]: { description: "", content: { "application/json": { schema, example } } } },
          }
        : {
            target: jsonPath([...place, status, "content", mediaType]),
            update: { schema, ...shownBeside(objectMember(content, mediaType), example) },
          };
  return {
    about: "answer",
    subject: `the answer of ${key}`,
    action: {
      target: action.target,
      description: `${isDescribed ? `The pages leave out what ${key} answers` : `The pages describe no answer of ${key}`}; learned from a real one, saved as ${saved.file}.`,
      update: action.update,
    },
    evidence: [],
    complete: true,
  };
}

/** The members in the response that the page does not describe. */
function additions(
  key: string,
  described: JsonObject,
  shown: JsonObject,
  inferred: JsonObject,
  saved: SavedAnswer,
): JsonObject {
  const { update, contradictions } = learnMembers(described, shown, inferred);
  if (contradictions.length > 0 && saved.overrule !== true) {
    const places = contradictions.map(
      (one) => `${one.pointer === "" ? "it" : one.pointer} is ${one.shown}, not ${one.described}`,
    );
    throw new DocumentationError(
      "invalid-argument",
      `The answer contradicts what the page of ${key} says: ${englishText(listNames(places))}.`,
      { hint: "Where the answer is right: corsac learn --overrule." },
    );
  }
  if (update !== undefined) return update;
  throw new DocumentationError("invalid-argument", `The answer of ${key} is described already.`, {
    hint: "Correct it in overlay.yaml where it is wrong.",
  });
}

/** The response next to the existing examples: a media type has `example` or `examples`. */
function shownBeside(content: JsonObject, example: JsonValue): JsonObject {
  return Object.hasOwn(content, "examples") ? { examples: { learned: { value: example } } } : { example };
}

/** `{ type: object, properties: {} }`. */
function hasNoFields(schema: JsonObject | undefined): boolean {
  return (
    schema?.["type"] === "object" &&
    isJsonObject(schema["properties"]) &&
    Object.keys(schema["properties"]).length === 0 &&
    Object.keys(schema).every(
      (key) => ["type", "properties", "required"].includes(key) || key.startsWith("x-"),
    )
  );
}

function findOperation(document: JsonObject, name: string): DocumentOperation {
  const operations = listOperations(document);
  const key = ({ method, path }: DocumentOperation): string => `${method.toUpperCase()} ${path}`;
  const wanted = name.trim().replace(/\s+/g, " ");
  const found = operations.find(
    (one) => one.id === wanted || key(one).toLowerCase() === wanted.toLowerCase(),
  );
  if (found !== undefined) return found;
  const names = operations.flatMap((one) => [...(one.id === undefined ? [] : [one.id]), key(one)]);
  const near = didYouMean(name, names);
  throw new DocumentationError("invalid-argument", `There is no operation ${JSON.stringify(name)}.`, {
    hint:
      near === undefined
        ? "Give an operationId, or a method and a path: GET /v1/tasks/{id}."
        : englishText(near),
  });
}
