/** The schema of a model's input, as far as the tests use it. */
export interface InputSchema {
  required?: string[];
  properties?: Record<
    string,
    { type?: string; enum?: unknown[]; minimum?: number; maximum?: number; default?: unknown }
  >;
  "x-corsac-inferred"?: object;
}

/** Inputs that are wrong in one way each, with words of the client's message. */
export function faultsOf(schema: InputSchema): { kind: string; input: object; says: string }[] {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([, field]) => !("x-corsac-inferred" in field),
  );
  const inputs = fields.flatMap(([name, field]) => [
    ...(field.type === "integer" || field.type === "boolean"
      ? [{ kind: "type", input: { [name]: "x" }, says: "but is the string" }]
      : []),
    ...(field.enum !== undefined && field.type === "string"
      ? [{ kind: "enum", input: { [name]: "no such choice" }, says: "must be one of" }]
      : []),
    ...(field.minimum === undefined
      ? []
      : [{ kind: "minimum", input: { [name]: field.minimum - 1 }, says: "must be at least" }]),
    ...(field.maximum === undefined
      ? []
      : [{ kind: "maximum", input: { [name]: field.maximum + 1 }, says: "must be at most" }]),
    ...(name.length > 5
      ? [{ kind: "unknown", input: { [`${name}z`]: 1 }, says: `did you mean "${name}"` }]
      : []),
  ]);
  return [
    ...((schema.required ?? []).length > 0 ? [{ kind: "required", input: {}, says: "is required" }] : []),
    ...inputs,
  ].filter(({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index);
}
