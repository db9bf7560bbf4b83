import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, strings, textMember } from "../document/json-values.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import { isEnvelopeName } from "../names/task-fields.js";
import { membersOf } from "./answer-shape.js";
import { parametersOf } from "./bind-follow-up.js";
import { echoedNames } from "./find-output.js";

/** The only value in the response of a create, and an operation that takes it. */
export interface FollowedId {
  name: string;
  operation: DocumentOperation;
}

/** The maximum depth of objects around the value: `{ errno, result: { order_sn } }`. */
const deepest = 2;

/** An example of an id: no text with spaces and no URL. */
const idForm = /^[\w.:-]{1,64}$/;

/**
 * Reads a response whose only value, beside the members of an envelope, is taken by another operation that takes
 * nothing else: the value is the id of a task, whatever its name is.
 *
 * @param creates Every operation that starts a task: one of them takes the value as its input.
 */
export function followedId(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  content: JsonObject,
): FollowedId | undefined {
  const declared = valuesOfSchema(document, content["schema"], deepest);
  const schema = resolveSchema(document, content["schema"]) ?? {};
  const shown = [...contentExamples(content), ...examplesOf(schema)].flatMap((example) =>
    valuesOfExample(example, deepest),
  );
  const [name, ...others] = [...new Set([...declared, ...shown].map((one) => one.name))];
  if (name === undefined || others.length > 0 || echoedNames(document, create).has(name)) return undefined;
  if ([...declared, ...shown].some(({ isId }) => !isId)) return undefined;
  const operation = listOperations(document).find(
    (one) =>
      !creates.some(({ path, method }) => path === one.path && method === one.method) &&
      takesOnly(document, one, name),
  );
  return operation === undefined ? undefined : { name, operation };
}

interface NamedValue {
  name: string;
  /** Whether it has the type or the form of an id. */
  isId: boolean;
}

function examplesOf(schema: JsonObject): JsonValue[] {
  const { example } = schema;
  return [...arrayMember(schema, "examples"), ...(example === undefined ? [] : [example])];
}

function valuesOfSchema(document: JsonObject, schema: JsonValue | undefined, depth: number): NamedValue[] {
  return Object.entries(membersOf(document, resolveSchema(document, schema) ?? {})).flatMap(
    ([name, member]): NamedValue[] => {
      const resolved = resolveSchema(document, member) ?? {};
      if (Object.keys(membersOf(document, resolved)).length > 0)
        return depth === 0 ? [{ name, isId: false }] : valuesOfSchema(document, resolved, depth - 1);
      if (isEnvelopeName(name) || resolved["type"] === "boolean") return [];
      const types = typeof resolved["type"] === "string" ? [resolved["type"]] : strings(resolved["type"]);
      const isPlain = types.length > 0 && types.every((type) => ["string", "integer", "null"].includes(type));
      const format = textMember(resolved, "format") ?? "";
      const isShown = examplesOf(resolved).every((example) => idForm.test(String(example)));
      return [{ name, isId: isPlain && isShown && !/^(?:ur[il]|binary|byte|date)/.test(format) }];
    },
  );
}

function valuesOfExample(example: JsonValue, depth: number): NamedValue[] {
  if (!isJsonObject(example)) return [];
  return Object.entries(example).flatMap(([name, value]): NamedValue[] => {
    if (isJsonObject(value)) return depth === 0 ? [{ name, isId: false }] : valuesOfExample(value, depth - 1);
    if (isEnvelopeName(name) || typeof value === "boolean" || value === null) return [];
    return [{ name, isId: ["string", "number"].includes(typeof value) && idForm.test(String(value)) }];
  });
}

/** Whether the only required input of an operation, or the only field of its body, is a value or a list of it. */
function takesOnly(document: JsonObject, one: DocumentOperation, name: string): boolean {
  const isValue = (input: string): boolean =>
    input === name || input === `${name}s` || input === `${name}_list` || input === `${name}List`;
  const path = pathParameters(one.path);
  const query = [...parametersOf(document, one).query];
  const body = one.method === "get" ? [] : [...echoedNames(document, one)];
  if (body.length > 0) return path.length === 0 && body.every(isValue);
  const required = query.filter(([, parameter]) => parameter["required"] === true).map(([input]) => input);
  const inputs = [...path, ...required];
  if (one.method !== "get") return false;
  return inputs.length > 0 ? inputs.every(isValue) : query.some(([input]) => isValue(input));
}
