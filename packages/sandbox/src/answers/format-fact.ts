import {
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  type LifecycleDescription,
  member,
  setProperty,
} from "../document/contract.js";

/** From this on a number of an example is milliseconds, below seconds, since 1970. */
const smallestMilliseconds = 1e11;

/**
 * A time in the form its schema asks for: ISO text unless it is a number: seconds, or milliseconds where the lifecycle or
 * an example says so.
 */
export function formatTime(
  milliseconds: number | undefined,
  schema: JsonObject,
  form?: LifecycleDescription["times"],
): JsonValue {
  if (milliseconds === undefined) return null;
  if (!hasType(schema, "integer") && !hasType(schema, "number")) return new Date(milliseconds).toISOString();
  const example = jsonList(schema["examples"])[0] ?? schema["example"];
  const isMilliseconds = form ? form === "milliseconds" : Number(example) >= smallestMilliseconds;
  return isMilliseconds ? Math.round(milliseconds) : Math.floor(milliseconds / 1000);
}

/** Progress as the lifecycle says, else in the form its schema asks for: `"45%"`, 0.45 (where 1 is the maximum) or 45. */
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

/** An error in the form its schema asks for: text, or an object whose texts all carry it. */
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
