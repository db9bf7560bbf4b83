import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import type { Parameter } from "../document/service.js";
import type { Asked } from "./asked.js";
import { readCookies } from "./read-cookies.js";
import { scalar } from "./read-form.js";

/** The value of a parameter in a request, with the type of the parameter's schema. Undefined if there is none. */
export function readParameter(
  parameter: Parameter,
  { match, url, request }: Pick<Asked, "match" | "url" | "request">,
): JsonValue | undefined {
  const { name } = parameter;
  switch (parameter.in) {
    case "path":
      return written(parameter, match.path[name]);
    case "header":
      return written(parameter, request.headers.get(name) ?? undefined);
    case "cookie":
      return written(parameter, readCookies(request.headers.get("cookie")).get(name));
    default:
      return parameter.mediaType === undefined
        ? fromQuery(parameter, url.searchParams)
        : written(parameter, url.searchParams.get(name) ?? undefined);
  }
}

/** A value in a single text: the styles `simple`, `label` and `matrix`, or JSON. */
function written(parameter: Parameter, text: string | undefined): JsonValue | undefined {
  if (text === undefined) return undefined;
  const { schema, mediaType, style, name } = parameter;
  if (mediaType !== undefined) return parsed(text);
  const plain =
    style === "label" ? text.replace(/^\./, "") : style === "matrix" ? text.replace(/^;/, "") : text;
  const value = style === "matrix" && plain.startsWith(`${name}=`) ? plain.slice(name.length + 1) : plain;
  const separator = style === "label" && parameter.explode === true ? "." : ",";
  if (isType(schema, "array")) return items(value.split(separator), schema);
  if (isType(schema, "object")) return members(value.split(separator), schema, parameter.explode === true);
  return scalar(value, schema);
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|", form: "," };

/** The styles of a query: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`. */
function fromQuery(parameter: Parameter, query: URLSearchParams): JsonValue | undefined {
  const { name, schema, style = "form" } = parameter;
  const explode = parameter.explode ?? style === "form";
  if (isType(schema, "object")) return objectOfQuery(parameter, query, style, explode);
  const all = [...query.getAll(name), ...(isType(schema, "array") ? query.getAll(`${name}[]`) : [])];
  const [first] = all;
  if (first === undefined) return undefined;
  if (!isType(schema, "array")) return scalar(first, schema);
  const isOne = all.length === 1 && !explode;
  return items(isOne ? first.split(separators[style] ?? ",") : all, schema);
}

function objectOfQuery(
  { name, schema }: Parameter,
  query: URLSearchParams,
  style: string,
  explode: boolean,
): JsonValue | undefined {
  const properties = jsonObject(schema["properties"]);
  const found: JsonObject = {};
  if (style === "deepObject") {
    for (const [key, value] of query) {
      if (!key.startsWith(`${name}[`) || !key.endsWith("]")) continue;
      setDeep(found, key.slice(name.length + 1, -1).split("]["), value, schema);
    }
  } else if (explode) {
    for (const [key, property] of Object.entries(properties)) {
      const value = query.get(key);
      if (value !== null) setProperty(found, key, scalar(value, jsonObject(property)));
    }
  } else {
    const text = query.get(name);
    return text === null ? undefined : members(text.split(","), schema, false);
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Maximum nesting depth of a `deepObject`. */
const deepest = 16;

/** Sets a member of a `deepObject`, such as `filter[size][width]`, with the type of its schema. */
function setDeep(object: JsonObject, path: readonly string[], text: string, schema: JsonObject): void {
  const [first = "", ...rest] = path;
  const property = jsonObject(jsonObject(schema["properties"])[first]);
  if (rest.length === 0 || rest.length > deepest) {
    setProperty(object, path.join("]["), scalar(text, property));
    return;
  }
  const known = Object.hasOwn(object, first) ? object[first] : undefined;
  const inner: JsonObject = isJsonObject(known) ? known : {};
  setDeep(inner, rest, text, property);
  setProperty(object, first, inner);
}

function items(texts: readonly string[], schema: JsonObject): JsonValue {
  return texts.map((text) => scalar(text, jsonObject(schema["items"])));
}

/** `a,1,b,2`, or `a=1,b=2` if it is exploded. */
function members(texts: readonly string[], schema: JsonObject, explode: boolean): JsonValue {
  const properties = jsonObject(schema["properties"]);
  const found: JsonObject = {};
  const pairs = explode
    ? texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)])
    : texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? ""]] : []));
  for (const [key = "", value = ""] of pairs) {
    setProperty(found, key, scalar(value, jsonObject(properties[key])));
  }
  return found;
}

function parsed(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function isType(schema: JsonObject, type: string): boolean {
  const declared = schema["type"];
  return declared === type || (Array.isArray(declared) && declared.includes(type));
}
