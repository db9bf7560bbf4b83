import type { JsonSchema } from "./schema.js";

/** The number of examples that are kept, and the maximum length of each as JSON. */
const mostExamples = 3;
const longestExample = 40;

/**
 * A schema without what is only read by people and forms. What is left decides which values are valid, and what an
 * output is. Short examples of required fields stay: the message about a missing field contains them.
 */
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
  const { items, properties, additionalProperties, not, required = [] } = rules;
  if (not) rules.not = bareSchema(not);
  if (items) rules.items = bareSchema(items);
  if (properties) {
    rules.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => {
        const examples = required.includes(name) ? shownExamples(property) : [];
        return [name, { ...bareSchema(property), ...(examples.length > 0 && { examples }) }];
      }),
    );
  }
  if (typeof additionalProperties === "object") rules.additionalProperties = bareSchema(additionalProperties);
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const forms = rules[keyword];
    if (forms) rules[keyword] = forms.map(bareSchema);
  }
  return rules;
}

/** Where all values are listed, no example is needed. */
function shownExamples({
  examples = [],
  enum: choices,
  const: constant,
}: JsonSchema): NonNullable<JsonSchema["examples"]> {
  if (choices !== undefined || constant !== undefined) return [];
  return examples.filter((one) => JSON.stringify(one).length <= longestExample).slice(0, mostExamples);
}
