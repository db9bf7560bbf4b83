import { satisfy, violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import {
  type BodyCondition,
  type Condition,
  type JsonObject,
  type JsonValue,
  jsonList,
  type Place,
} from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import { responseFor } from "../document/response-for.js";
import type { Operation } from "../document/service.js";
import { json, type Reply } from "../transport/reply.js";
import { writeCommonFields } from "./common-error-fields.js";
import { categoryOf, type ErrorWords, errorWords } from "./error-words.js";
import type { Match } from "./match-operation.js";
import type { Problem } from "./problem.js";

/**
 * An error of an operation in the service's own format: that of the documented response for its status, or of a 2xx
 * response if the service returns errors in those. If no errors are documented, the sandbox's own format.
 * @param now Milliseconds since 1970.
 */
export function errorReply(problem: Problem, { service, operation }: Match, now: number): Reply {
  const words = errorWords(service, operation);
  const status = documentedStatus(problem, operation);
  const documented = responseFor(operation, status);
  const inside = problem.isForced || documented ? undefined : insideCondition(words);
  const content = documented?.contents.find(({ mediaType }) => isJsonType(mediaType));
  if (documented && documented.contents.length > 0 && !content) return problem.toReply(status);
  const own = documented ? (content?.schema ?? {}) : similarSchema(operation, words);
  const schema = inside ? envelopeSchema(operation, words) : own;
  const isBare = Object.keys(schema).length === 0;
  if (isBare && words.message === undefined && words.code === undefined) return problem.toReply(status);
  let body: JsonValue = sampleSchema(schema, { now, text: problem.title }) ?? {};
  body = writeCommonFields(body, schema, problem, words);
  body = writeWords(body, schema, problem, words, operation.response.schema ?? {});
  if (inside) body = satisfy(body, bodyPart(inside), schema);
  // A client that only checks for a success must not accept this response.
  if (inside && words.accepted?.pointer !== undefined) body = violate(body, bodyPart(words.accepted), schema);
  const written = inside ? (inside.status?.[0] ?? operation.response.status) : status;
  const mediaType = inside ? undefined : content?.mediaType;
  const headers = {
    ...(mediaType === undefined ? {} : { "Content-Type": mediaType }),
    "Cache-Control": "no-store",
  };
  return json(body, written, { ...headers, ...problem.headers });
}

/** The schema of a success if it has the positions of an error, otherwise `{}`, for example for a list. */
function envelopeSchema({ response }: Operation, { message, code, refused }: ErrorWords): JsonObject {
  const schema = response.schema ?? {};
  const places = [message, code, refused?.pointer].filter((place) => place !== undefined);
  const isOpen = places.every((place) => schemaAt(schema, knownPointer(schema, place)) !== undefined);
  return isOpen && schema["type"] !== "array" ? schema : {};
}

/**
 * The schema of another documented error of the operation that lists the positions of an error's message or code, for a
 * status without documentation. `{}` if there is none.
 */
function similarSchema({ responses }: Operation, words: ErrorWords): JsonObject {
  const places = [words.message, words.code].filter((place) => place !== undefined);
  const listsPlaces = (schema: JsonObject): boolean =>
    places.some((place) => Object.keys(schemaAt(schema, knownPointer(schema, place)) ?? {}).length > 0);
  return (
    responses
      .filter(({ status }) => !/^[123]/.test(status))
      .flatMap(({ contents }) => contents)
      .filter(({ mediaType }) => isJsonType(mediaType))
      .map(({ schema }) => schema)
      .find(listsPlaces) ?? {}
  );
}

/** 400 for an invalid request, if the document has that and no 422. */
function documentedStatus({ status, violations }: Problem, operation: Operation): number {
  if (status !== 422 || !violations) return status;
  const has = (one: string): boolean => operation.responses.some((response) => response.status === one);
  return has("400") && !has("422") ? 400 : status;
}

/** The condition of an error in a 2xx response. Undefined if the service has no such responses. */
function insideCondition({ refused }: ErrorWords): Condition | undefined {
  const isInside = refused?.pointer !== undefined && !refused.status?.every((status) => status >= 400);
  return isInside ? refused : undefined;
}

function bodyPart({ status: _status, ...body }: Condition): BodyCondition {
  return body;
}

/** @param success The schema of a success. Its types apply where the error has no schema: services use one envelope. */
function writeWords(
  body: JsonValue,
  schema: JsonObject,
  problem: Problem,
  words: ErrorWords,
  success: JsonObject,
): JsonValue {
  let written = body;
  const write = (place: Place | undefined, value: (schema: JsonObject) => JsonValue): void => {
    if (place === undefined) return;
    const pointer = knownPointer(schema, place);
    const inner = schemaAt(schema, pointer) ?? {};
    const isOpen = Object.keys(inner).length === 0;
    const declared = isOpen ? (schemaAt(success, pointer) ?? inner) : inner;
    written = writeAt(written, schema, pointer, value(declared));
  };
  write(words.code, (inner) => codeFor(inner, problem, words));
  write(words.category, (inner) => categoryWord(inner, problem, words));
  write(words.message, () => problem.message);
  return written;
}

function categoryWord(schema: JsonObject, problem: Problem, words: ErrorWords): JsonValue {
  const listed = jsonList(schema["enum"]);
  const own = ownWords(problem, words);
  return own.find((word) => listed.length === 0 || listed.includes(word)) ?? listed[0] ?? slug(problem.title);
}

/** The service's number or code for such an error, otherwise the HTTP status or the problem's name. */
function codeFor(schema: JsonObject, problem: Problem, words: ErrorWords): JsonValue {
  const own = ownWords(problem, words);
  const type = schema["type"];
  if (type === "integer" || type === "number") {
    return own.map(Number).find(Number.isFinite) ?? problem.status;
  }
  const listed = jsonList(schema["enum"]);
  const word = own.find((candidate) => listed.length === 0 || listed.includes(candidate));
  return word ?? listed[0] ?? slug(problem.title);
}

/** The service's codes for this category of error. A code with a placeholder represents many. */
function ownWords({ status }: Problem, { categories = [] }: ErrorWords): string[] {
  const category = categoryOf(status);
  return categories
    .filter((one) => one.category === category)
    .flatMap(({ words }) => words)
    .filter((word) => !word.includes("…"));
}

/** `Input validation failed` as `input_validation_failed`. */
export function slug(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
}
