import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { jsonPath } from "./json-path.js";
import type { Suggestion } from "./suggestion.js";

/**
 * Overlay actions for faults with only one possible repair: a required field that does not exist, a response example of
 * another operation. A person has to decide everything else. A default of the wrong type (`"1024"` of an integer) needs
 * none: it is converted when it is read.
 */
export function suggestRepairs(document: JsonObject): Suggestion[] {
  return [...schemaRepairs(document), ...exampleRepairs(document)];
}

function repair(subject: string, action: Suggestion["action"]): Suggestion {
  return { about: "repair", subject, action, evidence: [], complete: true };
}

function schemaRepairs(document: JsonObject): Suggestion[] {
  const found: Suggestion[] = [];
  const visit = (value: JsonValue, path: (string | number)[], isData: boolean): void => {
    if (typeof value !== "object" || value === null || isData) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], false);
      return;
    }
    found.push(...requiredRepairs(value, path));
    const isNames = path.at(-1) === "properties";
    for (const [key, item] of Object.entries(value))
      visit(item, [...path, key], !isNames && dataKeys.has(key));
  };
  visit(objectMember(document, "paths"), ["paths"], false);
  visit(objectMember(document, "components"), ["components"], false);
  return found;
}

/** Keys with data, not with schemas. */
const dataKeys: ReadonlySet<string> = new Set([
  "example",
  "examples",
  "default",
  "enum",
  "const",
  "x-corsac-text",
]);

function requiredRepairs(schema: JsonObject, path: readonly (string | number)[]): Suggestion[] {
  const { properties, required } = schema;
  if (!isJsonObject(properties) || !Array.isArray(required)) return [];
  return strings(required)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) =>
      repair(`the required field "${name}"`, {
        target: `${jsonPath([...path, "required"])}[?@ == ${JSON.stringify(name)}]`,
        description: `undefined-required: "${name}" is required, but no property of that name is documented.`,
        remove: true,
      }),
    );
}

/**
 * Examples that share no member with the response's schema, and that another operation's schema describes: they were
 * pasted from there. Where no operation of the service has such a response, the schema may be outdated instead.
 */
function exampleRepairs(document: JsonObject): Suggestion[] {
  const described = answerMembers(document);
  return listOperations(document).flatMap(({ path, method, operation }) =>
    Object.entries(objectMember(operation, "responses")).flatMap(([status, response]) =>
      Object.entries(objectMember(response, "content")).flatMap(([mediaType, content]) => {
        const schema = resolveSchema(document, member(content, "schema"));
        const known = Object.keys(objectMember(schema, "properties"));
        const alternatives = [...arrayMember(schema, "anyOf"), ...arrayMember(schema, "oneOf")];
        if (known.length === 0 || alternatives.length > 0) return [];
        return Object.entries(objectMember(content, "examples")).flatMap(([name, example]) => {
          const shown = Object.keys(objectMember(example, "value"));
          if (shown.length === 0 || shown.some((key) => known.includes(key))) return [];
          if (!described.some((members) => shown.every((key) => members.has(key)))) return [];
          const place = ["paths", path, method, "responses", status, "content", mediaType, "examples", name];
          return [
            repair(`the example "${name}" of ${method.toUpperCase()} ${path}`, {
              target: jsonPath(place),
              description: `pasted-response-example: ${shown.slice(0, 4).join(", ")} — none of it is in the answer's schema.`,
              remove: true,
            }),
          ];
        });
      }),
    ),
  );
}

/** The members of every response with a schema. */
function answerMembers(document: JsonObject): ReadonlySet<string>[] {
  return listOperations(document).flatMap(({ operation }) =>
    Object.values(objectMember(operation, "responses")).flatMap((response) =>
      Object.values(objectMember(response, "content")).map((content) => {
        const schema = resolveSchema(document, member(content, "schema"));
        return new Set(Object.keys(objectMember(schema, "properties")));
      }),
    ),
  );
}
