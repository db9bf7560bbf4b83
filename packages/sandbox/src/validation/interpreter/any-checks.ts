import { type JsonObject, type JsonValue, jsonList, sameJson } from "../../document/contract.js";
import { type Check, type Compile, passes, typeOf } from "./check.js";

/** The checks of keywords for values of all types. */
export function anyChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  return [
    ...typeCheck(schema, place),
    ...valueChecks(schema, place),
    ...unionChecks(schema, place, compile),
    ...conditionCheck(schema, place, compile),
  ];
}

function typeCheck(schema: JsonObject, place: string): Check[] {
  if (schema["type"] === undefined) return [];
  const types = [schema["type"]].flat().map(String);
  if (schema["nullable"] === true && !types.includes("null")) types.push("null");
  const params = { type: Array.isArray(schema["type"]) || types.length > 1 ? types : types[0] };
  return [
    (value, at, { list }) => {
      const type = typeOf(value);
      const isWhole = type === "number" && types.includes("integer") && Number.isInteger(value);
      if (!types.includes(type) && !isWhole)
        list.push({ keyword: "type", instancePath: at, schemaPath: `${place}/type`, params });
    },
  ];
}

function valueChecks(schema: JsonObject, place: string): Check[] {
  const checks: Check[] = [];
  const allowed = schema["enum"];
  if (Array.isArray(allowed)) {
    const plain = new Set<JsonValue>(allowed.filter((item) => typeof item !== "object"));
    const others = allowed.filter((item) => typeof item === "object");
    checks.push((value, at, { list }) => {
      if (plain.has(value) || others.some((item) => sameJson(item, value))) return;
      const params = { allowedValues: allowed };
      list.push({ keyword: "enum", instancePath: at, schemaPath: `${place}/enum`, params });
    });
  }
  const constant = schema["const"];
  if (constant !== undefined) {
    const params = { allowedValue: constant };
    checks.push((value, at, { list }) => {
      if (!sameJson(constant, value))
        list.push({ keyword: "const", instancePath: at, schemaPath: `${place}/const`, params });
    });
  }
  return checks;
}

function unionChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  const checks: Check[] = [];
  const parts = (keyword: string): Check[] | undefined => {
    const list = schema[keyword];
    return Array.isArray(list)
      ? list.map((part, index) => compile(part, `${place}/${keyword}/${index}`))
      : undefined;
  };
  checks.push(...(parts("allOf") ?? []));
  const any = parts("anyOf");
  if (any) {
    checks.push((value, at, errors) => {
      if (any.some((part) => passes(part, value))) return;
      for (const part of any) part(value, at, errors);
      errors.list.push({ keyword: "anyOf", instancePath: at, schemaPath: `${place}/anyOf`, params: {} });
    });
  }
  const one = parts("oneOf");
  if (one) {
    checks.push((value, at, errors) => {
      const passing = one.filter((part) => passes(part, value)).length;
      if (passing === 1) return;
      if (passing === 0) for (const part of one) part(value, at, errors);
      errors.list.push({ keyword: "oneOf", instancePath: at, schemaPath: `${place}/oneOf`, params: {} });
    });
  }
  const not = schema["not"];
  if (not !== undefined) {
    const part = compile(not, `${place}/not`);
    checks.push((value, at, { list }) => {
      if (passes(part, value))
        list.push({ keyword: "not", instancePath: at, schemaPath: `${place}/not`, params: {} });
    });
  }
  return checks;
}

function conditionCheck(schema: JsonObject, place: string, compile: Compile): Check[] {
  const { if: condition, then: consequence, else: alternative } = schema;
  if (condition === undefined) return [];
  const judge = compile(condition, `${place}/if`);
  const branch = (part: JsonValue | undefined, name: string): Check | undefined =>
    part === undefined ? undefined : compile(part, `${place}/${name}`);
  const fitting = branch(consequence, "then");
  const other = branch(alternative, "else");
  return [(value, at, errors) => (passes(judge, value) ? fitting : other)?.(value, at, errors)];
}

/** Whether a list contains two equal items, in linear time. */
export function hasTwins(items: readonly JsonValue[]): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    const text = canonical(item);
    if (seen.has(text)) return true;
    seen.add(text);
  }
  return false;
}

function canonical(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${jsonList(value).map(canonical).join()}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`,
  );
  return `{${members.sort().join()}}`;
}
