import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { sameJson } from "../../document/json-values.js";
import type { PageParameter } from "../../forms/page.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { bothTexts, mergeSchemas } from "../schemas/merge-schemas.js";
import { sourceReference } from "../source-reference.js";
import type { OperationUse } from "./operation-use.js";

/** The parameters of an operation, from all of its pages. One is required where every page says so. */
export function mergeParameters(
  uses: readonly OperationUse[],
  owner: string,
  diagnostics: Diagnostic[],
): JsonObject[] {
  const found = new Map<string, PageParameter[]>();
  for (const page of new Set(uses.map((use) => use.page))) {
    for (const parameter of page.parameters) {
      const key = `${parameter.in} ${parameter.name}`;
      found.set(key, [...(found.get(key) ?? []), parameter]);
    }
  }
  return [...found.values()]
    .map((parameters) => mergeParameter(parameters, owner, diagnostics))
    .filter((parameter) => parameter !== undefined);
}

function mergeParameter(
  parameters: readonly PageParameter[],
  owner: string,
  diagnostics: Diagnostic[],
): JsonObject | undefined {
  const [first, ...others] = parameters;
  if (first === undefined) return undefined;
  const schemas: [SourcedValue, ...SourcedValue[]] = [first.schema, ...others.map((other) => other.schema)];
  const schema = mergeSchemas(schemas, `the parameter "${first.name}" of ${owner}`, diagnostics);
  let description: JsonValue | undefined = first.description;
  const examples: JsonValue[] = first.example === undefined ? [] : [first.example];
  for (const other of others) {
    const text = other.description;
    description =
      description === undefined || text === undefined ? (description ?? text) : bothTexts(description, text);
    const { example } = other;
    if (example !== undefined && !examples.some((known) => sameJson(known, example))) examples.push(example);
  }
  const [example] = examples;
  return {
    name: first.name,
    in: first.in,
    required: first.in === "path" || parameters.every(({ required }) => required),
    ...(description === undefined ? {} : { description }),
    ...first.extra,
    schema: schema.value,
    ...(examples.length === 1 && example !== undefined ? { example } : {}),
    ...(examples.length > 1 ? { examples: numbered(examples) } : {}),
    ...originalName(first),
    "x-corsac-source": parameters.map(({ location }) => sourceReference(location)),
  };
}

function numbered(examples: readonly JsonValue[]): JsonObject {
  return Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }]));
}

/** The page's own name, where the document has another. */
function originalName(parameter: PageParameter): JsonObject {
  if (parameter.originalName === undefined) return {};
  const language = /\p{Script=Han}/u.test(parameter.originalName) ? "zh" : "und";
  return { "x-corsac-text": { name: { [language]: parameter.originalName } } };
}
