import { boundedPattern } from "@corsac/importer/pattern";
import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
} from "../../document/contract.js";
import { type Check, type Compile, type Errors, passes } from "./check.js";

/** The checks of keywords for objects. */
export function objectChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  return [
    ...sizeChecks(schema, place),
    ...requiredChecks(schema, place, compile),
    ...memberChecks(schema, place, compile),
  ];
}

function sizeChecks(schema: JsonObject, place: string): Check[] {
  const { minProperties: least, maxProperties: most } = schema;
  const checks: Check[] = [];
  const size = (keyword: string, limit: number, holds: (count: number) => boolean): void => {
    checks.push((value, at, { list }) => {
      if (isJsonObject(value) && !holds(Object.keys(value).length))
        list.push({ keyword, instancePath: at, schemaPath: `${place}/${keyword}`, params: { limit } });
    });
  };
  if (typeof most === "number") size("maxProperties", most, (count) => count <= most);
  if (typeof least === "number") size("minProperties", least, (count) => count >= least);
  return checks;
}

function requiredChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  const checks: Check[] = [];
  const { required } = schema;
  const missing = (keyword: string, name: string, at: string, { list }: Errors): void => {
    list.push({
      keyword,
      instancePath: at,
      schemaPath: `${place}/${keyword}`,
      params: { missingProperty: name },
    });
  };
  if (Array.isArray(required)) {
    const names = required.map(String);
    checks.push((value, at, errors) => {
      if (!isJsonObject(value)) return;
      for (const name of names) if (!Object.hasOwn(value, name)) missing("required", name, at, errors);
    });
  }
  for (const [owner, wanted] of Object.entries(jsonObject(schema["dependentRequired"]))) {
    const names = Array.isArray(wanted) ? wanted.map(String) : [];
    checks.push((value, at, errors) => {
      if (!isJsonObject(value) || !Object.hasOwn(value, owner)) return;
      for (const name of names)
        if (!Object.hasOwn(value, name)) missing("dependentRequired", name, at, errors);
    });
  }
  for (const [owner, part] of Object.entries(jsonObject(schema["dependentSchemas"]))) {
    const check = compile(part, `${place}/dependentSchemas${appendPointer("", owner)}`);
    checks.push((value, at, errors) => {
      if (isJsonObject(value) && Object.hasOwn(value, owner)) check(value, at, errors);
    });
  }
  return checks;
}

function memberChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  const own = compiled(schema["properties"], `${place}/properties`, compile);
  const patterns = [...compiled(schema["patternProperties"], `${place}/patternProperties`, compile)].map(
    ([pattern, check]) => ({ pattern: boundedPattern(pattern, "u"), check }),
  );
  const others = schema["additionalProperties"];
  const rest =
    others === undefined || others === true ? undefined : compile(others, `${place}/additionalProperties`);
  const names = schema["propertyNames"];
  const nameCheck = names === undefined ? undefined : compile(names, `${place}/propertyNames`);
  if (own.size === 0 && patterns.length === 0 && !rest && !nameCheck) return [];
  return [
    (value, at, errors) => {
      if (!isJsonObject(value)) return;
      for (const name of Object.keys(value)) {
        if (errors.isFull()) return;
        const member = value[name] as JsonValue;
        const path = appendPointer(at, name);
        const check = own.get(name);
        check?.(member, path, errors);
        const fitting = patterns.filter(({ pattern }) => pattern.test(name));
        for (const one of fitting) one.check(member, path, errors);
        if (!check && fitting.length === 0 && rest) {
          if (others !== false) rest(member, path, errors);
          else errors.list.push(superfluous(name, at, place));
        }
        if (nameCheck && !passes(nameCheck, name))
          errors.list.push({
            keyword: "propertyNames",
            instancePath: at,
            schemaPath: `${place}/propertyNames`,
            params: {},
          });
      }
    },
  ];
}

function superfluous(name: string, at: string, place: string): Errors["list"][number] {
  const params = { additionalProperty: name };
  return {
    keyword: "additionalProperties",
    instancePath: at,
    schemaPath: `${place}/additionalProperties`,
    params,
  };
}

function compiled(schemas: JsonValue | undefined, place: string, compile: Compile): Map<string, Check> {
  return new Map(
    Object.entries(jsonObject(schemas)).map(([name, part]) => [
      name,
      compile(part, appendPointer(place, name)),
    ]),
  );
}
