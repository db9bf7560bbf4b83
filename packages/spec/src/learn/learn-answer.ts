import { DocumentationError } from "../diagnostics/documentation-error.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { referencePointer, resolveSchema } from "../document/schema-reference.js";
import { saysSomething } from "../finish/output-files.js";
import { jsonPath } from "../suggest/json-path.js";
import type { Suggestion } from "../suggest/suggestion.js";
import { maskAnswer } from "./mask-answer.js";
import { schemaOfAnswer } from "./schema-of-answer.js";

/** A real answer that somebody saved. */
export interface SavedAnswer {
  /** The operationId, or `GET /v1/tasks/{id}`. */
  operation: string;
  answer: JsonValue;
  /** The file's name, for the action's reason. */
  file: string;
}

/**
 * The overlay action that gives an operation's answer the schema of a real one, with the answer, its secrets masked, as
 * the example. Only where the pages describe no answer: what they describe, a single answer does not overrule.
 *
 * @throws {DocumentationError} `invalid-argument` where there is no such operation, or its answer is described.
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
  if (saysSomething(document, known) && !hasNoFields(resolveSchema(document, known))) {
    throw new DocumentationError("invalid-argument", `The answer of ${key} is described already.`, {
      hint: "Correct it in overlay.yaml where it is wrong.",
    });
  }
  const schema: JsonObject = {
    ...schemaOfAnswer(saved.answer),
    "x-corsac-inferred": [{ keyword: "type", from: "answer", text: saved.file }],
  };
  const example = maskAnswer(saved.answer);
  const reference = textMember(known, "$ref");
  const pointer = reference === undefined ? undefined : referencePointer(reference);
  const action =
    pointer !== undefined
      ? { target: jsonPath(pointer.split("/").slice(1)), update: schema }
      : mediaType === undefined
        ? {
            target: jsonPath(place),
            update: { [status]: { description: "", content: { "application/json": { schema, example } } } },
          }
        : { target: jsonPath([...place, status, "content", mediaType]), update: { schema, example } };
  return {
    about: "answer",
    subject: `the answer of ${key}`,
    action: {
      target: action.target,
      description: `The pages describe no answer of ${key}; learned from a real one, saved as ${saved.file}.`,
      update: action.update,
    },
    evidence: [],
    complete: true,
  };
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
  throw new DocumentationError("invalid-argument", `There is no operation ${JSON.stringify(name)}.`, {
    hint: didYouMean(name, names) ?? "Give an operationId, or a method and a path: GET /v1/tasks/{id}.",
  });
}
