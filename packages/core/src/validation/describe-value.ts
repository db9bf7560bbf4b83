/** The JSON type of a value, in the words of JSON Schema. */
export function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A value in an error message: its type, and itself where it is short. */
export function describeValue(value: unknown): string {
  const type = typeOfValue(value);
  if (type === "object" || type === "array") return `an ${type}`;
  if (type !== "string" && type !== "number" && type !== "boolean") return type;
  const text = type === "string" ? JSON.stringify(value) : String(value);
  return `the ${type} ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}
