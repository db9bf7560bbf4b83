import type { JsonObject, JsonValue } from "@corsac/importer";
import { propertyOf } from "./discriminators.js";
import { isObject, listOf, referenceOf } from "./entries.js";
import { literalType } from "./literal-type.js";
import { plainType, type TypeText, unionType } from "./type-text.js";
import { type Place, resolved, type TypesContext } from "./types-context.js";

/** The types a schema is made of by `allOf`: what it requires, they require, too. */
export function allOfTypes(schema: JsonObject, place: Place, context: TypesContext): TypeText[] {
  const required = listOf(schema["required"]);
  return listOf(schema["allOf"]).map((item) => partType(item, required, place, context));
}

function partType(
  item: JsonValue,
  required: readonly JsonValue[],
  place: Place,
  context: TypesContext,
): TypeText {
  if (!isObject(item)) return context.schemaType(item, place, context);
  const reference = referenceOf(item);
  const { discriminators } = context;
  if (reference !== undefined) {
    const type = context.schemaType(item, place, context);
    const isRequired = discriminators.isWritten(reference) ? [] : requiredOf(reference, required, context);
    const whole = isRequired.length === 0 ? type : withRequired(type, isRequired, context);
    return without(propertyOf(discriminators.of(reference) ?? item["discriminator"]), whole);
  }
  const own = discriminators.patched(item);
  const whole = { ...own, required: [...required, ...listOf(own["required"])] };
  return without(propertyOf(own["discriminator"]), context.schemaType(whole, place, context));
}

/** Those of the required properties that the schema at a reference has. */
function requiredOf(reference: string, required: readonly JsonValue[], context: TypesContext): string[] {
  if (required.length === 0) return [];
  const properties = resolved(reference, context)?.["properties"];
  if (!isObject(properties)) return [];
  return required.filter((name) => typeof name === "string").filter((name) => properties[name] !== undefined);
}

function withRequired(type: TypeText, names: readonly string[], context: TypesContext): TypeText {
  context.footer.add("WithRequired");
  return plainType(`WithRequired<${type.text}, ${choice(names)}>`);
}

/** The type without the property that tells variants apart: each variant has its own. */
function without(property: string | undefined, type: TypeText): TypeText {
  return property === undefined ? type : plainType(`Omit<${type.text}, ${choice([property])}>`);
}

function choice(names: readonly string[]): string {
  return unionType(names.map((name) => literalType(name, 0))).text;
}
