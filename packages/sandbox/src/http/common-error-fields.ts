import { alternativesOf } from "../answers/alternatives.js";
import { schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import {
  answerCues,
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import type { Violation } from "../validation/violation.js";
import type { ErrorWords } from "./error-words.js";
import type { Problem } from "./problem.js";

type Part = keyof typeof answerCues.errorParts;

const { plainName } = answerCues;

/** The names of a part of an error, most frequent first. */
const namesOf = (part: Part): string[] => answerCues.cueNames(answerCues.errorParts[part]);

/** Maximum depth at which the parts of an error are found. */
const deepest = 2;

/**
 * The body of an error with the properties of its schema for a title, a message, a status, and a list of violations.
 */
export function writeCommonFields(
  body: JsonValue,
  schema: JsonObject,
  problem: Problem,
  words: ErrorWords,
): JsonValue {
  let written = body;
  const write = (pointer: JsonPointer | undefined, value: JsonValue): void => {
    if (pointer !== undefined) written = writeAt(written, schema, pointer, value);
  };
  write(findPlace(schema, "title", "string"), problem.title);
  write(findPlace(schema, "status", "integer"), problem.status);
  if (words.message === undefined) {
    const place = findPlace(schema, "message", "string");
    if (place !== undefined) write(place, problem.message);
    else if (isJsonObject(written)) written = { ...written, detail: problem.message };
  }
  const violations = problem.violations ?? [];
  const list = findList(schema);
  if (list !== undefined && violations.length > 0) {
    const item = schemaAt(schema, `${list}/0`) ?? {};
    write(
      list,
      violations.map((violation) => itemOf(item, violation)),
    );
  }
  return written;
}

/** The position of a part of an error that is nearest to the root. */
function findPlace(
  schema: JsonObject,
  part: Part,
  type: string,
  depth = 0,
  base = "",
): JsonPointer | undefined {
  const properties = Object.entries(jsonObject(schema["properties"]));
  for (const name of namesOf(part)) {
    const found = properties.find(
      ([key, value]) => plainName(key) === name && takes(jsonObject(value), type),
    );
    if (found) return appendPointer(base, found[0]);
  }
  if (depth >= deepest) return undefined;
  for (const [key, value] of properties) {
    const inner = findPlace(jsonObject(value), part, type, depth + 1, appendPointer(base, key));
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The position of a list of objects that each name a field. */
function findList(schema: JsonObject, depth = 0, base = ""): JsonPointer | undefined {
  for (const [key, value] of Object.entries(jsonObject(schema["properties"]))) {
    const property = jsonObject(value);
    const pointer = appendPointer(base, key);
    const item = jsonObject(alternativesOf(property).find(({ items }) => isJsonObject(items))?.["items"]);
    if (namedOf(item, "field") !== undefined && namedOf(item, "message") !== undefined) return pointer;
    const inner = depth < deepest ? findList(property, depth + 1, pointer) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A violation in the service's format. */
function itemOf(schema: JsonObject, { field, description, type, in: place = "body" }: Violation): JsonObject {
  const item: JsonObject = {};
  const path = field.split(".");
  const put = (part: Part, value: string): void => {
    const name = namedOf(schema, part);
    if (name === undefined) return;
    const inner = jsonObject(jsonObject(schema["properties"])[name]);
    // A position may be a list of segments that begins with the part of the request.
    setProperty(item, name, inner["type"] === "array" ? [place, ...path] : value);
  };
  put("field", field);
  put("message", description);
  put("code", type);
  put("place", place);
  return item;
}

function namedOf(schema: JsonObject, part: Part): string | undefined {
  const keys = Object.keys(jsonObject(schema["properties"]));
  for (const name of namesOf(part)) {
    const found = keys.find((key) => plainName(key) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function takes(schema: JsonObject, type: string): boolean {
  const declared = schema["type"];
  const types = Array.isArray(declared) ? declared : [declared];
  if (types.includes(type) || (type === "integer" && types.includes("number")))
    return schema["enum"] === undefined;
  const isOpen = declared === undefined && schema["properties"] === undefined && type === "string";
  return isOpen && schema["enum"] === undefined && schema["anyOf"] === undefined;
}
