import type { JsonObject } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";
import type { Page, PageParameter } from "../page.js";

/**
 * A query in the path of a page (`/do?action=make`) identifies the operation if other pages have the same path with
 * another query, or without: then the parameter is required and has this constant value. Otherwise the value is an
 * example.
 */
export function withFixedQueries(pages: readonly Page[]): Page[] {
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const key = operationShape(page);
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return pages.map((page) => {
    if (page.parameters.every(({ fixed }) => fixed === undefined)) return page;
    const others = (groups.get(operationShape(page)) ?? []).filter((other) => other !== page);
    return { ...page, parameters: page.parameters.map((parameter) => fixedBeside(parameter, others)) };
  });
}

function operationShape({ method, path }: Page): string {
  return `${method} ${path.text.replace(/\{[^{}]*\}/g, "{}")}`;
}

function fixedBeside(parameter: PageParameter, others: readonly Page[]): PageParameter {
  const { fixed, name } = parameter;
  if (fixed === undefined) return parameter;
  const values = others.map(
    (other) => other.parameters.find((one) => one.in === "query" && one.name === name)?.fixed,
  );
  if (values.every((value) => value === fixed)) return parameter;
  const { value } = parameter.schema;
  const schema: JsonObject = isJsonObject(value) ? value : { type: "string" };
  const { const: _const, default: _default, ...rest } = schema;
  const isNumber = schema["type"] === "integer" || schema["type"] === "number";
  const constant = isNumber ? Number(fixed) : fixed;
  return { ...parameter, required: true, schema: parameter.schema.with({ ...rest, enum: [constant] }) };
}
