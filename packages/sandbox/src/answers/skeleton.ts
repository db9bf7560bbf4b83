import { isJsonObject, type JsonObject, type JsonValue, setProperty } from "../document/contract.js";
import { sampleSchema } from "./sample-schema.js";

/** Placeholder for a URL in a skeleton, followed by the name of the property. No schema contains it. */
const urlMark = "\u0000url ";
/** Placeholder for the time of the response. */
const timeMark = new Date(1).toISOString();

/** Reusable parts of the responses of a schema, independent of a prediction. */
interface Skeletons {
  /** The properties with URLs, each with its placeholder. */
  names: ReadonlyMap<string, string>;
  /** By the names of the properties without a URL: such a property is omitted or null, according to the schema. */
  byMissing: Map<string, JsonValue>;
}

const known = new WeakMap<JsonObject, Skeletons>();

/**
 * The parts of a response that depend only on its schema, URLs and the time. Returns a new value each time. The schema
 * is processed only once.
 */
export function freshSkeleton(
  schema: JsonObject,
  urlFor: (name: string) => string | undefined,
  now: number,
): JsonValue {
  const { names, byMissing } = skeletonsOf(schema);
  const urls = new Map<string, string>();
  let missing = "";
  for (const [name, mark] of names) {
    const url = urlFor(name);
    if (url === undefined) missing += `${name}\n`;
    else urls.set(mark, url);
  }
  let skeleton = byMissing.get(missing);
  if (skeleton === undefined) {
    skeleton = sampleSchema(schema, { urlFor: (name) => marked(urls, name), now: 1 }) ?? {};
    byMissing.set(missing, skeleton);
  }
  return fill(skeleton, urls, new Date(now).toISOString());
}

function skeletonsOf(schema: JsonObject): Skeletons {
  const found = known.get(schema);
  if (found) return found;
  const names = new Map<string, string>();
  sampleSchema(schema, {
    urlFor: (name) => {
      names.set(name, urlMark + name);
      return urlMark + name;
    },
  });
  const made = { names, byMissing: new Map<string, JsonValue>() };
  known.set(schema, made);
  return made;
}

function marked(urls: ReadonlyMap<string, string>, name: string): string | undefined {
  return urls.has(urlMark + name) ? urlMark + name : undefined;
}

function fill(value: JsonValue, urls: ReadonlyMap<string, string>, time: string): JsonValue {
  if (typeof value === "string") return value === timeMark ? time : (urls.get(value) ?? value);
  if (Array.isArray(value)) return value.map((item) => fill(item, urls, time));
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const name of Object.keys(value)) setProperty(copy, name, fill(value[name] ?? null, urls, time));
  return copy;
}
