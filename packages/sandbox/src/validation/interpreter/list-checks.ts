import type { JsonObject, JsonValue } from "../../document/contract.js";
import { hasTwins } from "./any-checks.js";
import { type Check, type Compile, passes } from "./check.js";

/** The checks of keywords for arrays. */
export function listChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  return [
    ...sizeChecks(schema, place),
    ...itemChecks(schema, place, compile),
    ...containsCheck(schema, place, compile),
  ];
}

function sizeChecks(schema: JsonObject, place: string): Check[] {
  const { minItems: least, maxItems: most, uniqueItems } = schema;
  const checks: Check[] = [];
  if (typeof most === "number") {
    checks.push((value, at, { list }) => {
      if (Array.isArray(value) && value.length > most)
        list.push({
          keyword: "maxItems",
          instancePath: at,
          schemaPath: `${place}/maxItems`,
          params: { limit: most },
        });
    });
  }
  if (typeof least === "number") {
    checks.push((value, at, { list }) => {
      if (Array.isArray(value) && value.length < least)
        list.push({
          keyword: "minItems",
          instancePath: at,
          schemaPath: `${place}/minItems`,
          params: { limit: least },
        });
    });
  }
  if (uniqueItems === true) {
    checks.push((value, at, { list }) => {
      if (Array.isArray(value) && hasTwins(value))
        list.push({
          keyword: "uniqueItems",
          instancePath: at,
          schemaPath: `${place}/uniqueItems`,
          params: {},
        });
    });
  }
  return checks;
}

function itemChecks(schema: JsonObject, place: string, compile: Compile): Check[] {
  const first = Array.isArray(schema["prefixItems"])
    ? schema["prefixItems"].map((part, index) => compile(part, `${place}/prefixItems/${index}`))
    : [];
  const rest = schema["items"] === undefined ? undefined : compile(schema["items"], `${place}/items`);
  if (first.length === 0 && !rest) return [];
  return [
    (value, at, errors) => {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) {
        if (errors.isFull()) return;
        (first[index] ?? rest)?.(item, `${at}/${index}`, errors);
      }
    },
  ];
}

function containsCheck(schema: JsonObject, place: string, compile: Compile): Check[] {
  const { contains, minContains, maxContains } = schema;
  if (contains === undefined) return [];
  const part = compile(contains, `${place}/contains`);
  const least = typeof minContains === "number" ? minContains : 1;
  const most = typeof maxContains === "number" ? maxContains : Number.POSITIVE_INFINITY;
  const isFitting = (item: JsonValue): boolean => passes(part, item);
  return [
    (value, at, { list }) => {
      if (!Array.isArray(value)) return;
      const count = value.filter(isFitting).length;
      if (count < least || count > most)
        list.push({ keyword: "contains", instancePath: at, schemaPath: `${place}/contains`, params: {} });
    },
  ];
}
