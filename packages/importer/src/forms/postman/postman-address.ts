import type { JsonPointer, JsonValue } from "../../document/json.js";
import { arrayMember, member, textMember } from "../../document/json-values.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageParameter } from "../page.js";
import { isSwitchedOff, postmanExample, postmanText } from "./postman-values.js";
import { filledIn, type PostmanVariables } from "./postman-variables.js";

/** The address of a request. */
export interface PostmanAddress {
  /** `https://host/base`, with variables resolved. */
  server?: string;
  /** With a leading slash and parameters as `{name}`; undefined if the address is only a host. */
  path?: string;
  /** The query as written, without `?`. */
  query?: string;
  /** The variable for the host, if its value is unknown. */
  unknown?: string;
  /** The values of variables in the path, by name. */
  values: ReadonlyMap<string, string>;
}

/**
 * The address of a request. The value of the host's variables is the server, including a base path; variables of the
 * path are its parameters, except a version (`v1`).
 *
 * @returns undefined if the request has no address.
 */
export function postmanAddress(
  url: JsonValue | undefined,
  variables: PostmanVariables,
): PostmanAddress | undefined {
  const declared = typeof url === "string" ? url : textMember(url, "raw");
  const raw = (declared ?? fromParts(url))?.trim();
  if (raw === undefined || raw === "") return undefined;
  const [, written = "", query] = /^([^?#]*)(?:\?([^#]*))?/.exec(raw) ?? [];
  const [host, below] = splitHost(written, variables);
  const filled = filledIn(host, variables).replace(/\/+$/, "");
  const isUnknown = filled.includes("{{");
  const isPath = filled.startsWith("/");
  const server = isUnknown || isPath || filled === "" ? undefined : withScheme(filled);
  const unknown = isUnknown ? /\{\{([^{}]*)\}\}/.exec(filled)?.[1] : undefined;
  const values = new Map<string, string>();
  const slashed = below === "" || below.startsWith("/") ? below : `/${below}`;
  const path = `${isPath ? filled : ""}${slashed}`
    .replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, name: string) => {
      const value = filledIn(whole, variables);
      if (/^v\d[\w.]*$/i.test(value)) return value;
      if (!value.includes("{{")) values.set(name, value);
      return `{${name}}`;
    })
    .replace(/\/:([A-Za-z_]\w*)/g, "/{$1}");
  return {
    ...(server === undefined ? {} : { server }),
    ...(path === "" ? {} : { path }),
    ...(query === undefined || query === "" ? {} : { query }),
    ...(unknown === undefined ? {} : { unknown }),
    values,
  };
}

const hostName = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|(?:[\w-]+\.)+[a-z]{2,})(?::\d+)?$/i;

/** The host of an address with its scheme, and the rest as the path. */
function splitHost(address: string, variables: PostmanVariables): [host: string, path: string] {
  const [, scheme = "", start = "", path = ""] =
    /^((?:https?|\{\{[^{}]*\}\}):\/\/)?([^/]*)(.*)$/i.exec(address) ?? [];
  if (scheme !== "" || hostName.test(start)) return [scheme + start, path];
  const [, variable, rest = ""] = /^(\{\{[^{}]*\}\}(?::(?:\d+|\{\{[^{}]*\}\}))?)(.*)$/.exec(start) ?? [];
  if (variable === undefined) return ["", address];
  const below = rest === "" ? path : `/${rest}${path}`;
  // `{{version}}/tasks`: without a host.
  const value = filledIn(variable, variables);
  return /^v\d[\w.]*$/i.test(value) ? ["", `/${value}${below}`] : [variable, below];
}

function withScheme(host: string): string {
  if (/^https?:\/\//i.test(host)) return host;
  return `${/^(?:localhost|[\d.]+)(?::|\/|$)/.test(host) ? "http" : "https"}://${host}`;
}

function fromParts(url: JsonValue | undefined): string | undefined {
  const parts = member(url, "path");
  const path =
    typeof parts === "string" ? parts : Array.isArray(parts) ? parts.map(String).join("/") : undefined;
  const labels = member(url, "host");
  const host = Array.isArray(labels) ? labels.map(String).join(".") : textMember(url, "host");
  const below = path === undefined || path === "" || path.startsWith("/") ? (path ?? "") : `/${path}`;
  if (host === undefined || host === "") return below === "" ? undefined : below;
  const port = textMember(url, "port");
  const scheme = textMember(url, "protocol") ?? "https";
  const start = host.startsWith("{{") ? host : `${scheme.replace(/:.*$/, "")}://${host}`;
  return `${start}${port === undefined ? "" : `:${port}`}${below}`;
}

/** The parameters of the path and of the query. A query parameter that stands several times is a list. */
export function postmanUrlParameters(request: SourcedValue, address: PostmanAddress): PageParameter[] {
  const url = request.get("/url");
  const inPath = [...(address.path ?? "").matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const variables = arrayMember(url?.value, "variable");
  const ofPath = inPath.map((name): PageParameter => {
    const index = variables.findIndex(
      // Older collections use the id as the name.
      (item) => (textMember(item, "key") ?? textMember(item, "id")) === name,
    );
    const pointer = index < 0 ? "/url" : `/url/variable/${index}`;
    const made = parameter(request, pointer, name, "path", variables[index]);
    const held = address.values.get(name);
    if (held === undefined) return made;
    return { ...made, schema: made.schema.with({ type: "string", default: held }) };
  });
  const listed = arrayMember(url?.value, "query");
  if (listed.length === 0 && (url === undefined || typeof url.value === "string")) {
    const names = new URLSearchParams(address.query ?? "");
    const found = [...names].map(([name, value]) => parameter(request, "/url", name, "query", { value }));
    return [...ofPath, ...asLists(found)];
  }
  const found = listed.flatMap((item, index): PageParameter[] => {
    const name = textMember(item, "key");
    if (name === undefined || isSwitchedOff(item)) return [];
    return [parameter(request, `/url/query/${index}`, name, "query", item)];
  });
  return [...ofPath, ...asLists(found)];
}

/** Parameters of one name become one, with the list of their values. */
function asLists(parameters: readonly PageParameter[]): PageParameter[] {
  const byName = new Map<string, PageParameter[]>();
  for (const one of parameters) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return [...byName.values()].flatMap(([first, ...more]): PageParameter[] => {
    if (first === undefined || more.length === 0) return first === undefined ? [] : [first];
    const { example: _, ...rest } = first;
    const shown = [first, ...more].flatMap(({ example }) => (example === undefined ? [] : [example]));
    const schema = first.schema.with({ type: "array", items: first.schema.value });
    return [{ ...rest, schema, ...(shown.length === 0 ? {} : { example: shown }) }];
  });
}

/** One parameter of a request, with its position in the collection. */
export function parameter(
  request: SourcedValue,
  pointer: JsonPointer,
  name: string,
  place: PageParameter["in"],
  item: JsonValue | undefined,
): PageParameter {
  const description = postmanText(member(item, "description"));
  const example = postmanExample(member(item, "value"));
  const at = request.get(pointer)?.at() ?? request.at();
  const spans = new Map([["", request.span(pointer)]]);
  return {
    name,
    in: place,
    // Collections that were generated from OpenAPI contain this mark.
    required: place === "path" || /^\(Required\)/.test(description ?? ""),
    ...(description === undefined ? {} : { description }),
    schema: new SourcedValue({ type: "string" }, request.source, spans),
    ...(example === undefined ? {} : { example }),
    location: at,
  };
}
