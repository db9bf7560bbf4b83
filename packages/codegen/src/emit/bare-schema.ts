import type { JsonSchema } from "./schema.js";

/** A schema without what is only read by people and forms: what is left decides what is valid, and what an output is. */
export function bareSchema(schema: JsonSchema): JsonSchema {
  const {
    title: _title,
    description: _description,
    deprecated: _deprecated,
    readOnly: _readOnly,
    writeOnly: _writeOnly,
    default: _default,
    examples: _examples,
    ...rules
  } = schema;
  const { items, properties, additionalProperties, not } = rules;
  if (not) rules.not = bareSchema(not);
  if (items) rules.items = bareSchema(items);
  if (properties) {
    rules.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, bareSchema(property)]),
    );
  }
  if (typeof additionalProperties === "object") rules.additionalProperties = bareSchema(additionalProperties);
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const forms = rules[keyword];
    if (forms) rules[keyword] = forms.map(bareSchema);
  }
  return rules;
}
