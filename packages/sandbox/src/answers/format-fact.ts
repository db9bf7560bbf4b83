import {
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  type LifecycleDescription,
  member,
  setProperty,
} from "../document/contract.js";

/** Numbers in examples from this value on are milliseconds since 1970, smaller ones seconds. */
const smallestMilliseconds = 1e11;

/**
 * Formats a time according to the lifecycle, otherwise to its schema: ISO text, or for a number seconds (milliseconds
 * if an example has them). A number is written as text if the schema allows only strings.
 */
export function formatTime(
  milliseconds: number | undefined,
  schema: JsonObject,
  form?: LifecycleDescription["times"],
): JsonValue {
  if (milliseconds === undefined) return null;
  const isNumber = hasType(schema, "integer") || hasType(schema, "number");
  const isWritten = form === "seconds" || form === "milliseconds";
  if (!isNumber && !isWritten) return new Date(milliseconds).toISOString();
  const example = jsonList(schema["examples"])[0] ?? schema["example"];
  const isMilliseconds = form ? form === "milliseconds" : Number(example) >= smallestMilliseconds;
  const number = isMilliseconds ? Math.round(milliseconds) : Math.floor(milliseconds / 1000);
  return !isNumber && hasType(schema, "string") ? String(number) : number;
}

/** Formats progress according to the lifecycle, otherwise to its schema: `"45%"`, 0.45 (if the maximum is 1) or 45. */
export function formatProgress(
  fraction: number,
  schema: JsonObject,
  form?: NonNullable<LifecycleDescription["progress"]>["form"],
): JsonValue {
  if (form === "fraction") return Math.round(fraction * 100) / 100;
  if (form === "percent-text" || hasType(schema, "string")) return `${Math.round(fraction * 100)}%`;
  if (form === "percent") return Math.round(fraction * 100);
  return schema["maximum"] === 1 ? Math.round(fraction * 100) / 100 : Math.round(fraction * 100);
}

/** Formats an error according to its schema: text, or an object in which every text is the message. */
export function formatError(message: string, schema: JsonObject): JsonValue {
  const properties = Object.entries(jsonObject(schema["properties"]));
  if (properties.length === 0) return message;
  const error: JsonObject = {};
  for (const [name, property] of properties) {
    if (hasType(jsonObject(property), "string")) setProperty(error, name, message);
  }
  return error;
}

/**
 * Metrics as their schema lists them: fractional numbers are seconds of work, whole numbers that carry
 * the name of the medium count the files.
 */
export function formatMetrics(
  schema: JsonObject,
  facts: { seconds: number; files: number; media: string },
): JsonObject {
  const metrics: JsonObject = {};
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const kind = jsonObject(property);
    if (hasType(kind, "number")) setProperty(metrics, name, facts.seconds);
    else if (hasType(kind, "integer") && name.toLowerCase().includes(facts.media)) {
      setProperty(metrics, name, facts.files);
    }
  }
  return metrics;
}

function hasType(schema: JsonObject, type: string): boolean {
  const declared = member(schema, "type");
  return declared === type || (Array.isArray(declared) && declared.includes(type));
}
