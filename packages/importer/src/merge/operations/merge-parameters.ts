import { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, distinctJson, isJsonObject, sameJson } from "../../document/json-values.js";
import type { PageParameter } from "../../forms/page.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { bothTexts, mergeSchemas } from "../schemas/merge-schemas.js";
import { uniqueKey } from "../schemas/unique-key.js";
import { sourceReference } from "../source-reference.js";
import type { OperationUse } from "./operation-use.js";

/**
 * The parameters of an operation, from all of its pages. One is required where every page that has it requires it;
 * where a fixed query distinguishes the pages, where each of them has it.
 */
export function mergeParameters(
  uses: readonly OperationUse[],
  owner: string,
  diagnostics: Diagnostics,
): JsonObject[] {
  const found = new Map<string, PageParameter[]>();
  const pages = new Set(uses.map((use) => use.page));
  for (const page of pages) {
    for (const parameter of page.parameters) {
      const key = `${parameter.in} ${parameter.name}`;
      found.set(key, [...(found.get(key) ?? []), parameter]);
    }
  }
  const isToldApart = [...found.values()].some(
    (parameters) =>
      parameters.some(({ fixed }) => fixed !== undefined) &&
      (parameters.length < pages.size || new Set(parameters.map(({ fixed }) => fixed)).size > 1),
  );
  return [...found.values()]
    .map((parameters) =>
      mergeParameter(parameters, !isToldApart || parameters.length === pages.size, owner, diagnostics),
    )
    .filter((parameter) => parameter !== undefined);
}

function mergeParameter(
  parameters: readonly PageParameter[],
  isEverywhere: boolean,
  owner: string,
  diagnostics: Diagnostics,
): JsonObject | undefined {
  const [first, ...others] = parameters;
  if (first === undefined) return undefined;
  const isFixed = parameters.some(({ fixed }) => fixed !== undefined);
  const values = parameters.flatMap((one) => arrayMember(one.schema.value, "enum"));
  const schemaOf = (one: PageParameter): SourcedValue =>
    isFixed ? withValues(one.schema, values) : one.schema;
  const schemas: [SourcedValue, ...SourcedValue[]] = [schemaOf(first), ...others.map(schemaOf)];
  // A renamed parameter may be two different things, so that different statements of two pages are not a contradiction.
  const heard = parameters.some(({ isRenamed }) => isRenamed) ? new Diagnostics() : diagnostics;
  const schema = mergeSchemas(schemas, `the parameter "${first.name}" of ${owner}`, heard);
  let description: JsonValue | undefined = first.description;
  const examples: JsonValue[] = first.example === undefined ? [] : [first.example];
  const named: JsonObject = { ...first.examples };
  for (const other of others) {
    for (const [name, example] of Object.entries(other.examples ?? {}))
      named[uniqueKey(name, named)] = example;
    const text = other.description;
    description =
      description === undefined || text === undefined ? (description ?? text) : bothTexts(description, text);
    const { example } = other;
    if (example !== undefined && !examples.some((known) => sameJson(known, example))) examples.push(example);
  }
  const [example] = examples;
  const shown: JsonObject = {
    ...(examples.length === 1 && example !== undefined && Object.keys(named).length === 0 ? { example } : {}),
    ...(Object.keys(named).length > 0
      ? { examples: named }
      : examples.length > 1
        ? { examples: numbered(examples) }
        : {}),
  };
  return {
    name: first.name,
    in: first.in,
    required: first.in === "path" || (isEverywhere && parameters.every(({ required }) => required)),
    ...(description === undefined ? {} : { description }),
    ...first.extra,
    ...(first.mediaType === undefined
      ? { schema: schema.value, ...shown }
      : { content: { [first.mediaType]: { schema: schema.value, ...shown } } }),
    ...originalName(first),
    "x-corsac-source": parameters.map(({ location }) => sourceReference(location)),
  };
}

/** Pages of one path with different query values: the parameter takes the value of any of them. */
function withValues(schema: SourcedValue, values: readonly JsonValue[]): SourcedValue {
  if (!isJsonObject(schema.value) || !Object.hasOwn(schema.value, "enum")) return schema;
  return schema.with({ ...schema.value, enum: distinctJson(values) });
}

function numbered(examples: readonly JsonValue[]): JsonObject {
  return Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }]));
}

/** The original name on the page, where the document has another. */
function originalName(parameter: PageParameter): JsonObject {
  if (parameter.originalName === undefined) return {};
  const language = /\p{Script=Han}/u.test(parameter.originalName) ? "zh" : "und";
  return { "x-corsac-text": { name: { [language]: parameter.originalName } } };
}
