import { isJsonObject, type JsonValue } from "../../document/contract.js";
import type { SchemaEngine, SchemaError } from "../schema-engine.js";
import { anyChecks } from "./any-checks.js";
import type { Check } from "./check.js";
import { listChecks } from "./list-checks.js";
import { objectChecks } from "./object-checks.js";
import { numberChecks, textChecks } from "./plain-checks.js";

/** Maximum number of errors. */
const mostErrors = 1000;

/**
 * Validates without generating code, for platforms with a policy that forbids it: in pages and workers.
 * `unevaluatedProperties` and `unevaluatedItems` are not checked.
 */
export const interpreterEngine: SchemaEngine = (schema, isComplete) => {
  const check = compile(schema, "#");
  const most = isComplete ? mostErrors : 1;
  return (value) => {
    const list: SchemaError[] = [];
    check(value, "", { list, isFull: () => list.length >= most });
    return list;
  };
};

function compile(schema: JsonValue, place: string): Check {
  if (schema === false) {
    return (_value, at, { list }) =>
      list.push({
        keyword: "false schema",
        instancePath: at,
        schemaPath: `${place}/false schema`,
        params: {},
      });
  }
  if (!isJsonObject(schema)) return () => undefined;
  const checks = [
    ...anyChecks(schema, place, compile),
    ...numberChecks(schema, place),
    ...textChecks(schema, place),
    ...listChecks(schema, place, compile),
    ...objectChecks(schema, place, compile),
  ];
  return (value, at, errors) => {
    for (const check of checks) {
      if (errors.isFull()) return;
      check(value, at, errors);
    }
  };
}
